using System.Text.Json.Serialization;

namespace Reference.Client.Reservations;

/// <summary>
/// A reserved amount for a session with a price that is known only at its end, such as parking or charging. The purchase's total is the
/// maximum price.
/// </summary>
public sealed record Reservation : Bill
{
    /// <summary>Its state.</summary>
    public required ReservationState State { get; init; }

    /// <summary>The terms of the reservation.</summary>
    public required ReservationTerms Terms { get; init; }

    /// <summary>When sending its bill began.</summary>
    public required DateTimeOffset BilledAt { get; init; }

    /// <summary>
    /// The amount of a commit that is in progress, done or in doubt; null before a commit, and after one that certainly
    /// was not carried out.
    /// </summary>
    public Money? Final { get; init; }

    /// <summary>
    /// Whether the payer was debited the whole amount without a reservation. Refund the part that the session did not
    /// cost.
    /// </summary>
    public bool DebitedAtOnce { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsPaid => State is ReservationState.Paid;

    /// <summary>Whether its status at SEQR can still change.</summary>
    [JsonIgnore]
    public bool IsLive => State is ReservationState.Open or ReservationState.Reserved or ReservationState.Committing;

    /// <summary>Whether SEQR confirmed a commit without an ersReference, which is still unknown.</summary>
    [JsonIgnore]
    public bool LacksReference => IsPaid && ErsReference is null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsUnfinished => IsLive
        || LacksReference
        || State is ReservationState.Sending
        || Refunds.Exists(refund => refund.State is RefundState.Sending);
}

/// <summary>The state of a reservation.</summary>
public enum ReservationState
{
    /// <summary>The bill is being sent. This state is saved before the bill is sent.</summary>
    Sending,

    /// <summary>
    /// It is unknown whether SEQR has a bill, because no answer came. The bill is not sent again. Begin another
    /// reservation with another id. No payer can reach the first bill, because nobody knows its reference.
    /// </summary>
    InDoubt,

    /// <summary>SEQR has no bill: it refused, or the request did not arrive. The reservation may be begun again.</summary>
    NotBilled,

    /// <summary>There is a bill, and the payer has not confirmed it yet.</summary>
    Open,

    /// <summary>The amount is reserved and not committed yet.</summary>
    Reserved,

    /// <summary>A commit is being sent, or had no answer. It is not repeated before SEQR is asked.</summary>
    Committing,

    /// <summary>
    /// Debited by a commit, or at once if the payer's account cannot reserve (<see cref="Reservation.DebitedAtOnce"/>).
    /// </summary>
    Paid,

    /// <summary>The payer or the shop canceled it.</summary>
    Canceled,

    /// <summary>The payer's account could not reserve.</summary>
    Failed,

    /// <summary>It timed out before a commit, or was released by another call. Nothing was debited.</summary>
    Expired,
}

/// <summary>The terms of a reservation.</summary>
public sealed record ReservationTerms
{
    /// <summary>
    /// <see cref="PaymentMode.ReservationRequired"/> by default. With <see cref="PaymentMode.ReservationDesired"/>,
    /// SEQR debits the payer at once if the payer's account cannot reserve.
    /// </summary>
    public PaymentMode PaymentMode { get; init; } = PaymentMode.ReservationRequired;

    /// <summary>The time until it expires, in whole seconds; null for SEQR's default of one hour.</summary>
    public TimeSpan? CommitWithin { get; init; }

    /// <summary>The URL that SEQR notifies when the amount is reserved. Call <see cref="ReservationDesk.AskAsync"/> then.</summary>
    public Uri? NotificationUrl { get; init; }

    /// <summary>The URL to which the wallet sends the payer back.</summary>
    public Uri? BackUrl { get; init; }
}
