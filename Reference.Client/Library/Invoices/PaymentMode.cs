namespace Reference.Client;

/// <summary>What happens to the payer's money when the payer confirms.</summary>
public enum PaymentMode
{
    /// <summary>It is debited at once.</summary>
    ImmediateDebit,

    /// <summary>It is reserved if the payer's account can do that, and debited otherwise.</summary>
    ReservationDesired,

    /// <summary>It is reserved; commitReservation debits it.</summary>
    ReservationRequired,

    /// <summary>As <see cref="ReservationRequired"/>, for an amount that is not final yet.</summary>
    ReservationRequiredPreliminaryAmount,
}
