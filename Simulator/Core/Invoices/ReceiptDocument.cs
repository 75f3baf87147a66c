using System.Collections.Immutable;

namespace SeqrSandbox.Core.Invoices;

/// <summary>A receipt that the merchant sent for a payment. The document is optional: sending none acknowledges too.</summary>
public sealed record ReceiptDocument(InvoiceReference Invoice, DateTimeOffset At, string? MimeType, string? Type, ImmutableArray<byte> Data);
