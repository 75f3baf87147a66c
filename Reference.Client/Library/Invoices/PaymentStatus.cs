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
