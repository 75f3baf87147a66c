namespace SeqrSandbox.Testing;

/// <summary>Where an invoice stands, as the merchant is told it.</summary>
public enum SeqrInvoiceStatus
{
    /// <summary>Sent, and not paid yet.</summary>
    Issued,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Paid in part; only a scenario brings it about.</summary>
    PartiallyPaid,

    /// <summary>Scanned; the payer waits for the merchant's updateInvoice.</summary>
    PendingIssuerAcknowledge,

    /// <summary>Canceled, or reversed: <see cref="InvoiceSnapshot.CancelReason"/> says by whom or why.</summary>
    Canceled,

    /// <summary>The debit was refused.</summary>
    Failed,

    /// <summary>The money is set aside until the merchant commits or cancels.</summary>
    Reserved,
}
