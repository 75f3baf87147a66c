using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// What is still to be known of a call once it was answered. It waits to be looked at with the entry: so the message itself,
/// much larger as it was read than as it was sent, is not among it.
/// </summary>
internal sealed class AnsweredCall(WireRequest call, ImmutableArray<Finding> inMessage)
{
    /// <summary>What was found in its message.</summary>
    public ImmutableArray<Finding> InMessage { get; } = inMessage;

    public WireReply? Reply { get; } = call.Reply;

    /// <summary>The status that a scenario told instead of the true one.</summary>
    public InvoiceStatus? ToldInstead { get; } = call.Script?.Status;

    /// <summary>Whether the answer went out as it was.</summary>
    public bool IsWhole { get; } = call.Script?.Fault is null or { Kind: FaultKind.Delay };

    /// <summary>The invoiceVersion of a getPaymentStatus.</summary>
    public long? VersionSent { get; } = call.Operation == Operation.GetPaymentStatus ? call.Body.Long("invoiceVersion") : null;

    public string? ErsReference { get; } = call.Body.Text("ersReference");

    /// <summary>Where the invoice stands in the message.</summary>
    public int? InvoiceLine { get; } = call.Body.Member("invoice")?.Line;
}
