namespace Reference.Client;

/// <summary>SEQR accepted an invoice.</summary>
/// <param name="InvoiceReference">SEQR's invoiceReference, 17 digits. Every later call about the invoice needs it.</param>
/// <param name="QrCode">The text of the QR code: <c>HTTP://SEQR.SE/R</c> and the reference.</param>
public sealed record SentInvoice(string InvoiceReference, string QrCode);

/// <summary>SEQR carried out an operation that has no other result.</summary>
/// <param name="ErsReference">SEQR's ersReference, if there is one: of the refund, or of the committed payment.</param>
public sealed record Confirmation(string? ErsReference);
