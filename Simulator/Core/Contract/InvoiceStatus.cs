namespace SeqrSandbox.Core.Contract;

/// <summary>The status a merchant is told. PartiallyPaid is in the contract, but only a script produces it.</summary>
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

/// <summary>Questions about a status.</summary>
public static class StatusQuestions
{
    /// <summary>The payment may still come, so the merchant keeps asking.</summary>
    public static bool IsOpen(this InvoiceStatus status) => status is InvoiceStatus.Issued or InvoiceStatus.PendingIssuerAcknowledge;

    /// <summary>The outcome is known, so the merchant need not ask again.</summary>
    public static bool IsFinal(this InvoiceStatus status) => status is InvoiceStatus.Paid or InvoiceStatus.Canceled or InvoiceStatus.Failed;

    /// <summary>The payer's money has moved, or is set aside for the merchant.</summary>
    public static bool HasMoney(this InvoiceStatus status) => status is InvoiceStatus.Paid or InvoiceStatus.Reserved;
}
