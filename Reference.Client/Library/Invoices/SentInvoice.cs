namespace Reference.Client;

/// <summary>SEQR took an invoice.</summary>
/// <param name="InvoiceReference">SEQR's reference, 17 digits; every later call about the invoice names it.</param>
/// <param name="QrCode">The text of the QR code, <c>HTTP://SEQR.SE/R</c> and the reference.</param>
public sealed record SentInvoice(string InvoiceReference, string QrCode);

/// <summary>SEQR carried out an operation that yields nothing but that.</summary>
/// <param name="ErsReference">SEQR's reference of what was done, where it keeps one: the refund, the payment of a commit.</param>
public sealed record Confirmation(string? ErsReference);
