namespace Reference.Client;

/// <summary>Where an invoice stands.</summary>
public enum InvoiceStatus
{
    /// <summary>A status this version does not know. Treat it as not final.</summary>
    Unknown,

    /// <summary>Sent, and not paid yet.</summary>
    Issued,

    /// <summary>Paid. To have asked for it within 20 s is the acknowledgment; without it SEQR reverses the payment.</summary>
    Paid,

    /// <summary>Paid in part.</summary>
    PartiallyPaid,

    /// <summary>The payer waits for the merchant's updateInvoice.</summary>
    PendingIssuerAcknowledge,

    /// <summary>Canceled by the payer, the merchant, or because a payment was not acknowledged in time.</summary>
    Canceled,

    /// <summary>The debit failed.</summary>
    Failed,

    /// <summary>The amount is reserved and waits for commitReservation.</summary>
    Reserved,
}
