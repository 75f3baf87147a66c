namespace SeqrSandbox.Core.Invoices;

/// <summary>
/// One line of a bill, with its amounts as they were sent: only the row's total is ever looked at. It may be negative:
/// discounts and returned bottles are rows too.
/// </summary>
public sealed record BillRow
{
    public string? Description { get; init; }

    public AmountDraft? Discount { get; init; }

    public string? Ean { get; init; }

    public decimal? Quantity { get; init; }

    public string? Sku { get; init; }

    public decimal? TaxRate { get; init; }

    public AmountDraft? Total { get; init; }

    public string? Unit { get; init; }

    public AmountDraft? UnitPrice { get; init; }
}
