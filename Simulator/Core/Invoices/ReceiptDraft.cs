using System.Collections.Immutable;

namespace SeqrSandbox.Core.Invoices;

/// <summary>A receipt as it was sent. Data is default where it was left out; unreadable where it was no base64.</summary>
public sealed record ReceiptDraft(string? MimeType, string? Type, ImmutableArray<byte> Data, bool IsUnreadable);
