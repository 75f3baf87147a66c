namespace SeqrSandbox.Core.Contract;

/// <summary>What the merchant is told. PartiallyPaid is in the contract but only a script brings it about.</summary>
public enum InvoiceStatus
{
    Issued,
    Paid,
    PartiallyPaid,
    PendingIssuerAcknowledge,
    Canceled,
    Failed,
    Reserved,
}
