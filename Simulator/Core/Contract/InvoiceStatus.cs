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

/// <summary>What can be asked of a status as a merchant is told it.</summary>
public static class StatusQuestions
{
    /// <summary>The payment may yet come: a merchant who is told this asks again.</summary>
    public static bool IsOpen(this InvoiceStatus status) => status is InvoiceStatus.Issued or InvoiceStatus.PendingIssuerAcknowledge;

    /// <summary>The outcome is known: a merchant who is told this need not ask again.</summary>
    public static bool IsFinal(this InvoiceStatus status) => status is InvoiceStatus.Paid or InvoiceStatus.Canceled or InvoiceStatus.Failed;

    /// <summary>The payer's money has moved, or is set aside for the merchant.</summary>
    public static bool HasMoney(this InvoiceStatus status) => status is InvoiceStatus.Paid or InvoiceStatus.Reserved;
}
