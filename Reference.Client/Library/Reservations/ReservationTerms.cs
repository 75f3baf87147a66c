namespace Reference.Client.Reservations;

/// <summary>How an amount is to be reserved.</summary>
public sealed record ReservationTerms
{
    /// <summary>
    /// <see cref="PaymentMode.ReservationRequired"/> by default; with <see cref="PaymentMode.ReservationDesired"/>, a payer whose account cannot reserve
    /// is debited at once.
    /// </summary>
    public PaymentMode PaymentMode { get; init; } = PaymentMode.ReservationRequired;

    /// <summary>How long it holds, in whole seconds; null for SEQR's hour.</summary>
    public TimeSpan? CommitWithin { get; init; }

    /// <summary>Where SEQR tells that the amount is reserved: then call <see cref="ReservationDesk.AskAsync"/>.</summary>
    public Uri? NotificationUrl { get; init; }

    /// <summary>Where the wallet sends the payer afterwards.</summary>
    public Uri? BackUrl { get; init; }
}
