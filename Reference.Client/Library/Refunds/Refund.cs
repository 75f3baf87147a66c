namespace Reference.Client;

/// <summary>Money given back for a payment.</summary>
/// <param name="Id">The shop's id of the refund, unique within the payment: the same id is refunded once.</param>
/// <param name="Amount">How much.</param>
/// <param name="At">When it was about to be sent.</param>
/// <param name="State">Where it stands.</param>
public sealed record Refund(string Id, Money Amount, DateTimeOffset At, RefundState State)
{
    /// <summary>Where it was given, if at a till.</summary>
    public RefundPlace? Place { get; init; }

    /// <summary>SEQR's reference of the refund, once done.</summary>
    public string? ErsReference { get; init; }

    /// <summary>Why SEQR refused it.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Why it is in doubt or was not sent, in a sentence for the shop's staff.</summary>
    public string? Trouble { get; init; }
}

/// <summary>Where a refund stands.</summary>
public enum RefundState
{
    /// <summary>About to be sent, or on the way. Stored before it is sent.</summary>
    Sending,

    /// <summary>Carried out.</summary>
    Done,

    /// <summary>SEQR refused it; nothing was refunded.</summary>
    Refused,

    /// <summary>The request certainly did not arrive; nothing was refunded.</summary>
    NotSent,

    /// <summary>No answer came. It is not sent again by itself; somebody has to look it up in a report and resolve it.</summary>
    InDoubt,
}

/// <summary>Where a refund was given, if at a till: SEQR's reports count it there, whichever till sold.</summary>
/// <param name="TillId">The shop's id of the till.</param>
/// <param name="TerminalId">SEQR's id of the till.</param>
/// <param name="CashierId">Who gave it back.</param>
public sealed record RefundPlace(string TillId, string TerminalId, string? CashierId);
