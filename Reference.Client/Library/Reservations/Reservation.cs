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
