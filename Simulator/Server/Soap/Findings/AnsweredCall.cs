using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// What is still to be known of a call once it was answered. It waits to be looked at with the entry: so the message itself,
/// much larger as it was read than as it was sent, is not among it, nor is what writes the answer.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="message">What its message tells.</param>
/// <param name="onTheWay">What was found about how the message was sent.</param>
internal sealed class AnsweredCall(WireRequest call, ExaminedMessage message, ImmutableArray<Finding> onTheWay)
{
    public ExaminedMessage Message { get; } = message;

    /// <summary>What is wrong with the message and with how it was sent.</summary>
    public ImmutableArray<Finding> Findings { get; } =
        onTheWay.IsEmpty ? message.Findings : [.. onTheWay.Concat(message.Findings).Take(FindingList.Most)];

    /// <summary>Whether SEQR answered, and not the guard.</summary>
    public bool IsAnswered { get; } = call.Reply is not null;

    public Operation Operation { get; } = call.Operation;

    public ResultCode? Code { get; } = call.Reply?.Code;

    /// <summary>The invoice it is about, as it was told.</summary>
    public Invoice? Subject { get; } = call.Reply?.Subject;

    /// <summary>The status that a scenario told instead of the true one.</summary>
    public InvoiceStatus? ToldInstead { get; } = call.Script?.Status;

    /// <summary>Whether the answer went out as it was.</summary>
    public bool IsWhole { get; } = call.Script?.Fault is null or { Kind: FaultKind.Delay };
}
