using System.Text.Json.Serialization;

namespace Reference.Client.Reservations;

/// <summary>An amount reserved for a session whose price is known at its end: parking, charging. The purchase's total is the most it can cost.</summary>
public sealed record Reservation : Bill
{
    /// <summary>Where it stands.</summary>
    public required ReservationState State { get; init; }

    /// <summary>How it was to be reserved.</summary>
    public required ReservationTerms Terms { get; init; }

    /// <summary>When its bill was about to be sent.</summary>
    public required DateTimeOffset BilledAt { get; init; }

    /// <summary>What is being committed, or was, or may still be on the way; null before, and after a commit that certainly was not carried out.</summary>
    public Money? Final { get; init; }

    /// <summary>Whether the payer was debited the whole amount without a reservation: refund what the session did not cost.</summary>
    public bool DebitedAtOnce { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsPaid => State is ReservationState.Paid;

    /// <summary>Whether SEQR has something to tell of it.</summary>
    [JsonIgnore]
    public bool IsLive => State is ReservationState.Open or ReservationState.Reserved or ReservationState.Committing;

    /// <summary>Whether SEQR confirmed a commit without naming the payment, and was not asked for its reference yet.</summary>
    [JsonIgnore]
    public bool LacksReference => IsPaid && ErsReference is null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsUnfinished => IsLive
        || LacksReference
        || State is ReservationState.Sending
        || Refunds.Exists(refund => refund.State is RefundState.Sending);
}

/// <summary>Where a reservation stands.</summary>
public enum ReservationState
{
    /// <summary>Its bill is about to be sent, or on the way. Stored before the bill is.</summary>
    Sending,

    /// <summary>
    /// Nobody knows whether SEQR has a bill for it: no answer came. It is not sent again; begin another with another id: nobody
    /// learned the first one's reference, so no payer can reach it.
    /// </summary>
    InDoubt,

    /// <summary>SEQR has no bill for it: it refused, or was not reached. It may be begun again.</summary>
    NotBilled,

    /// <summary>There is a bill, and the payer has not confirmed yet.</summary>
    Open,

    /// <summary>The amount is reserved, and waits to be committed.</summary>
    Reserved,

    /// <summary>A commit is on the way, or had no answer. It is not repeated before SEQR was asked.</summary>
    Committing,

    /// <summary>Debited: committed, or at once where the payer's account cannot reserve (<see cref="Reservation.DebitedAtOnce"/>).</summary>
    Paid,

    /// <summary>Canceled by the payer or the shop.</summary>
    Canceled,

    /// <summary>The payer's account could not reserve.</summary>
    Failed,

    /// <summary>It timed out before it was committed, or was released elsewhere: nothing was debited.</summary>
    Expired,
}

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
