namespace SeqrSandbox.Core.Invoices;

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
