using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// What is still to be known of a call once it was answered. It waits to be looked at with the entry: so the message itself,
/// much larger as it was read than as it was sent, is not among it, nor is what writes the answer.
/// </summary>
internal sealed class AnsweredCall(WireRequest call, ReadMessage message)
{
    public ReadMessage Message { get; } = message;

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
