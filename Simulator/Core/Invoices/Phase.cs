using SeqrSandbox.Core.Contract;

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

/// <summary>What the merchant is told of each phase.</summary>
public static class PhaseStatus
{
    public static InvoiceStatus ToStatus(this Phase phase) => phase switch
    {
        Phase.Issued or Phase.Paying => InvoiceStatus.Issued,
        Phase.PendingIssuerAcknowledge => InvoiceStatus.PendingIssuerAcknowledge,
        Phase.Reserved => InvoiceStatus.Reserved,
        Phase.Paid => InvoiceStatus.Paid,
        Phase.Canceled => InvoiceStatus.Canceled,
        Phase.Failed => InvoiceStatus.Failed,
        _ => throw new InvalidOperationException($"Unknown phase {phase}."),
    };
}
