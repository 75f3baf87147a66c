namespace Reference.Client;

/// <summary>SEQR's receipt of a payment.</summary>
public sealed record Receipt
{
    /// <summary>The name of the terminal that sent the bill.</summary>
    public string? TerminalId { get; init; }

    /// <summary>The time of the payment.</summary>
    public DateTimeOffset? PaymentDate { get; init; }

    /// <summary>The merchant's own reference, from the invoice.</summary>
    public string? ClientInvoiceId { get; init; }

    /// <summary>SEQR's reference of the invoice.</summary>
    public string? InvoiceReference { get; init; }

    /// <summary>SEQR's reference of the payment, the same as the ersReference.</summary>
    public string? PaymentReference { get; init; }

    /// <summary>The payer's wallet.</summary>
    public string? PayerTerminalId { get; init; }

    /// <summary>The merchant's name.</summary>
    public string? ReceiverName { get; init; }

    /// <summary>The paid invoice; null if SEQR's answer has no invoice with a total.</summary>
    public Invoice? Invoice { get; init; }
}

/// <summary>The merchant's own receipt, for the payer to keep in the wallet.</summary>
/// <param name="MimeType">For instance <c>text/html</c>.</param>
/// <param name="Data">The document.</param>
/// <param name="ReceiptType">The kind of receipt, if the merchant has several kinds.</param>
public sealed record ReceiptDocument(string MimeType, ReadOnlyMemory<byte> Data, string? ReceiptType = null);
