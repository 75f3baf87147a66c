namespace SeqrSandbox.Testing;

/// <summary>The status of an invoice, as the merchant is told.</summary>
public enum SeqrInvoiceStatus
{
    /// <summary>Sent, and not paid yet.</summary>
    Issued,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Paid in part. Only a scenario produces this.</summary>
    PartiallyPaid,

    /// <summary>Scanned; the payer waits for the merchant's updateInvoice.</summary>
    PendingIssuerAcknowledge,

    /// <summary>Canceled, or reversed: <see cref="InvoiceSnapshot.CancelReason"/> says why.</summary>
    Canceled,

    /// <summary>The debit was refused.</summary>
    Failed,

    /// <summary>The amount is reserved until the merchant commits or cancels.</summary>
    Reserved,
}
