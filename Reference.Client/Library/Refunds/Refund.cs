namespace Reference.Client;

/// <summary>A refund of a payment.</summary>
/// <param name="Id">The shop's id of the refund, unique within the payment. Each id is refunded once.</param>
/// <param name="Amount">The amount.</param>
/// <param name="At">When sending it began.</param>
/// <param name="State">Its state.</param>
public sealed record Refund(string Id, Money Amount, DateTimeOffset At, RefundState State)
{
    /// <summary>The till that gave the refund, if any.</summary>
    public RefundPlace? Place { get; init; }

    /// <summary>SEQR's ersReference of the refund; null until it is done.</summary>
    public string? ErsReference { get; init; }

    /// <summary>Why SEQR refused it.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Why it is in doubt or was not sent, in a sentence for the shop's staff.</summary>
    public string? Trouble { get; init; }
}

/// <summary>The state of a refund.</summary>
public enum RefundState
{
    /// <summary>It is being sent. This state is saved before the request is sent.</summary>
    Sending,

    /// <summary>Carried out.</summary>
    Done,

    /// <summary>SEQR refused it. Nothing was refunded.</summary>
    Refused,

    /// <summary>The request certainly did not arrive. Nothing was refunded.</summary>
    NotSent,

    /// <summary>No answer came. It is not sent again automatically. A person must look it up in a report and resolve it.</summary>
    InDoubt,
}

/// <summary>The till that gave a refund. SEQR's reports count the refund at this till, even if another till made the sale.</summary>
/// <param name="TillId">The shop's id of the till.</param>
/// <param name="TerminalId">SEQR's id of the till.</param>
/// <param name="CashierId">The cashier.</param>
public sealed record RefundPlace(string TillId, string TerminalId, string? CashierId);
