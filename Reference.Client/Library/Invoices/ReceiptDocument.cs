namespace Reference.Client;

/// <summary>The merchant's own receipt, for the payer to keep in the wallet.</summary>
/// <param name="MimeType">For instance <c>text/html</c>.</param>
/// <param name="Data">The document.</param>
/// <param name="ReceiptType">What kind of receipt, if the merchant tells kinds apart.</param>
public sealed record ReceiptDocument(string MimeType, ReadOnlyMemory<byte> Data, string? ReceiptType = null);
