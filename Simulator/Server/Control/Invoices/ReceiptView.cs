using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Simulator.Control.Invoices;

/// <summary>A receipt that the merchant submitted; data in base64, null where it sent none.</summary>
internal sealed record ReceiptView(DateTimeOffset Time, string? MimeType, string? Type, string? Data)
{
    public static ReceiptView Of(ReceiptDocument receipt) =>
        new(receipt.At, receipt.MimeType, receipt.Type, receipt.Data.IsDefault ? null : Convert.ToBase64String(receipt.Data.AsSpan()));
}
