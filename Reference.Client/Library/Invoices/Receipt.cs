namespace Reference.Client;

/// <summary>What was paid, when and by whom.</summary>
public sealed record Receipt
{
    /// <summary>The name of the terminal that billed.</summary>
    public string? TerminalId { get; init; }

    /// <summary>When it was paid.</summary>
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

    /// <summary>The invoice as paid; null if SEQR sent none that has a total.</summary>
    public Invoice? Invoice { get; init; }
}

/// <summary>The merchant's own receipt, for the payer to keep in the wallet.</summary>
/// <param name="MimeType">For instance <c>text/html</c>.</param>
/// <param name="Data">The document.</param>
/// <param name="ReceiptType">What kind of receipt, if the merchant tells kinds apart.</param>
public sealed record ReceiptDocument(string MimeType, ReadOnlyMemory<byte> Data, string? ReceiptType = null);
