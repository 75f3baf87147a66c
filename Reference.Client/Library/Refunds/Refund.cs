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
