namespace Reference.Client;

/// <summary>Where an invoice stands, as getPaymentStatus tells it.</summary>
/// <param name="Status">The status.</param>
/// <param name="Version">Rises with each change; pass it with the next question.</param>
public sealed record PaymentStatus(InvoiceStatus Status, int Version)
{
    /// <summary>SEQR's reference of the payment, 25 digits, once paid. Keep it: refunds and questions name it.</summary>
    public string? ErsReference { get; init; }

    /// <summary>What was paid, once paid.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>What the payer's wallet offers: cards and coupons.</summary>
    public IReadOnlyList<CustomerToken> CustomerTokens { get; init; } = [];
}

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

/// <summary>A loyalty card or coupon of the payer's, offered in either direction.</summary>
/// <param name="Id">Which kind of token.</param>
/// <param name="Value">The card's number or the coupon's code.</param>
/// <param name="Status">0 offered, 1 used, 90 blocked, 99 unknown; other numbers are kept as they are.</param>
/// <param name="Description">What the payer sees.</param>
public sealed record CustomerToken(string? Id, string? Value, int Status = 0, string? Description = null);
