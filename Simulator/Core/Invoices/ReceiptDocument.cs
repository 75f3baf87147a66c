using System.Collections.Immutable;

namespace SeqrSandbox.Core.Invoices;

/// <summary>
/// A receipt that the merchant sent for a payment. The document is optional: a receipt without one acknowledges too.
/// </summary>
public sealed record ReceiptDocument(
    InvoiceReference Invoice, DateTimeOffset At, string? MimeType, string? Type, ImmutableArray<byte> Data);

/// <summary>
/// A receipt as it was sent. Data is default if it was left out; IsUnreadable says that it was no base64.
/// </summary>
public sealed record ReceiptDraft(string? MimeType, string? Type, ImmutableArray<byte> Data, bool IsUnreadable);
