using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Invoices;

/// <summary>A line of a bill, as the merchant sent it. Numbers are text, so that no client rounds them.</summary>
internal sealed record RowView(
    string? Description,
    string? Quantity,
    string? Unit,
    MoneyView? UnitPrice,
    MoneyView? Discount,
    string? TaxRate,
    MoneyView? Total,
    string? Sku,
    string? Ean)
{
    public static RowView Of(BillRow row) => new(
        row.Description,
        row.Quantity?.ToString(),
        row.Unit,
        MoneyView.Of(row.UnitPrice),
        MoneyView.Of(row.Discount),
        row.TaxRate?.ToString(),
        MoneyView.Of(row.Total),
        row.Sku,
        row.Ean);
}
