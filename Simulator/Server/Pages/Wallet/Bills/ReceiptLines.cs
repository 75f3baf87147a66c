namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>The receipt of a payment.</summary>
public sealed record ReceiptLines(string PaidAt, string PaymentReference, string InvoiceReference, string? OrderNumber, string? Refunded);
