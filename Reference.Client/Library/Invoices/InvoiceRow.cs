namespace Reference.Client;

/// <summary>One line of a bill.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Total">What the whole line costs, in the invoice's currency; negative for a rebate.</param>
public sealed record InvoiceRow(string Description, Money Total)
{
    /// <summary>How many. SEQR's certification asks that it is always there.</summary>
    public decimal Quantity { get; init; } = 1;

    /// <summary>Of what: pieces, kg.</summary>
    public string? Unit { get; init; }

    /// <summary>The price of one unit.</summary>
    public Money? UnitPrice { get; init; }

    /// <summary>The rebate on this line.</summary>
    public Money? Discount { get; init; }

    /// <summary>The tax rate in per cent.</summary>
    public decimal? TaxRate { get; init; }

    /// <summary>The article's EAN.</summary>
    public string? Ean { get; init; }

    /// <summary>The merchant's number for the article.</summary>
    public string? Sku { get; init; }
}
