using System.Collections.Immutable;

namespace SeqrSandbox.Core.Invoices;

/// <summary>A receipt that the merchant sent for a payment. The document is optional: sending none acknowledges too.</summary>
public sealed record ReceiptDocument(
    InvoiceReference Invoice, DateTimeOffset At, string? MimeType, string? Type, ImmutableArray<byte> Data);

/// <summary>A receipt as it was sent. Data is default where it was left out; unreadable where it was no base64.</summary>
public sealed record ReceiptDraft(string? MimeType, string? Type, ImmutableArray<byte> Data, bool IsUnreadable);
