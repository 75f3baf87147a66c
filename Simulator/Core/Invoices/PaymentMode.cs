namespace SeqrSandbox.Core.Invoices;

/// <summary>Whether the payer's money moves at once or is reserved first.</summary>
public enum PaymentMode
{
    ImmediateDebit,
    ReservationDesired,
    ReservationRequired,
    ReservationRequiredPreliminaryAmount,
}
