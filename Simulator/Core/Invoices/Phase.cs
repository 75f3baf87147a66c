namespace SeqrSandbox.Core.Invoices;

/// <summary>Where an invoice stands. Paying is the hidden moment between the payer's PIN and the outcome of the debit.</summary>
public enum Phase
{
    Issued,
    PendingIssuerAcknowledge,
    Paying,
    Reserved,
    Paid,
    Canceled,
    Failed,
}
