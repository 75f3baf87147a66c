using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// What the journal needs of an answered call. It waits in memory with its entry, so it keeps neither the parsed
/// message, which is much larger than the sent one, nor the writer of the answer.
/// </summary>
/// <param name="sandbox">The sandbox that was called.</param>
/// <param name="call">The call.</param>
/// <param name="message">The examined message.</param>
/// <param name="transport">Findings about how the message was sent.</param>
/// <param name="connection">The connection that it came on; null if the server does not tell.</param>
internal sealed class AnsweredCall(
    Sandbox sandbox, WireRequest call, ExaminedMessage message, ImmutableArray<Finding> transport, string? connection)
    : IEntrySupplement
{
    public ExaminedMessage Message { get; } = message;

    /// <summary>Findings about the message and about how it was sent.</summary>
    public ImmutableArray<Finding> Findings { get; } =
        transport.IsEmpty ? message.Findings : [.. transport.Concat(message.Findings).Take(FindingList.Most)];

    /// <summary>Whether SEQR answered, and not the guard.</summary>
    public bool IsAnswered { get; } = call.Reply is not null;

    public Operation Operation { get; } = call.Operation;

    /// <summary>What the call was sent with; null if that is not known.</summary>
    public ClientLibrary? Caller { get; } = call.Caller;

    /// <summary>The connection that it came on; null if the server does not tell.</summary>
    public string? Connection { get; } = connection;

    public ResultCode? Code { get; } = call.Reply?.Code;

    /// <summary>The call's invoice, as the merchant was told of it.</summary>
    public Invoice? Subject { get; } = call.Reply?.Subject;

    /// <summary>The status that a scenario told instead of the true one.</summary>
    public InvoiceStatus? ToldInstead { get; } = call.Script?.Status;

    /// <summary>Whether the answer went out undamaged.</summary>
    public bool IsWhole { get; } = call.Script?.Fault is null or { Kind: FaultKind.Delay };

    /// <summary>Adds findings about earlier calls, and the invoice of a payment's reference.</summary>
    public async ValueTask<EntrySupplement> Find(JournalEntry entry)
    {
        var findings = await ExchangeFindings.Judge(sandbox, this, entry);
        var invoice = entry.Invoice;
        if (invoice is null && Message.ErsReference is { } ersReference)
            invoice = (await sandbox.Store.FindInvoice(new ErsReference(ersReference)))?.Value.Reference.Value;
        return new(findings, invoice);
    }
}
