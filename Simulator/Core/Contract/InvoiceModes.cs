namespace SeqrSandbox.Core.Contract;

/// <summary>Whether the merchant has to answer a scan with updateInvoice before the payer can confirm.</summary>
public enum AcknowledgmentMode
{
    NoAcknowledgment,
    OptionalAcknowledgment,
    RequireAcknowledgment,
}

/// <summary>Whether the payer's money moves at once or is reserved first.</summary>
public enum PaymentMode
{
    ImmediateDebit,
    ReservationDesired,
    ReservationRequired,
    ReservationRequiredPreliminaryAmount,
}
