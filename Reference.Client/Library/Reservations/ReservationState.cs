namespace Reference.Client.Reservations;

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
