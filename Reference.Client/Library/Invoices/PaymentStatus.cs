namespace Reference.Client;

/// <summary>The answer to getPaymentStatus.</summary>
/// <param name="Status">The status.</param>
/// <param name="Version">The version, which rises with each change. Pass it with the next call.</param>
public sealed record PaymentStatus(InvoiceStatus Status, int Version)
{
    /// <summary>SEQR's ersReference of the payment, 25 digits; null until it is paid. Keep it: refunds need it.</summary>
    public string? ErsReference { get; init; }

    /// <summary>The receipt; null until it is paid.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>The cards and coupons that the payer's wallet offers.</summary>
    public IReadOnlyList<CustomerToken> CustomerTokens { get; init; } = [];
}

/// <summary>The status of an invoice.</summary>
public enum InvoiceStatus
{
    /// <summary>A status this version does not know. Treat it as not final.</summary>
    Unknown,

    /// <summary>Sent, and not paid yet.</summary>
    Issued,

    /// <summary>Paid. Asking for this status within 20 s acknowledges the payment; otherwise SEQR reverses it.</summary>
    Paid,

    /// <summary>Paid in part.</summary>
    PartiallyPaid,

    /// <summary>The payer waits for the merchant's updateInvoice.</summary>
    PendingIssuerAcknowledge,

    /// <summary>Canceled by the payer or the merchant, or because a payment was not acknowledged in time.</summary>
    Canceled,

    /// <summary>The debit failed.</summary>
    Failed,

    /// <summary>The amount is reserved and waits for commitReservation.</summary>
    Reserved,
}

/// <summary>A loyalty card or coupon of the payer. The wallet or the merchant can offer it.</summary>
/// <param name="Id">The kind of token.</param>
/// <param name="Value">The card's number or the coupon's code.</param>
/// <param name="Status">0 offered, 1 used, 90 blocked, 99 unknown. Other numbers stay as they are.</param>
/// <param name="Description">The description that the payer sees.</param>
public sealed record CustomerToken(string? Id, string? Value, int Status = 0, string? Description = null);
