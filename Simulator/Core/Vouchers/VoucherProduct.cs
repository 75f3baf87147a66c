using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Vouchers;

/// <summary>A product that tills sell vouchers of: a top-up card, a gift card, a ticket.</summary>
public sealed record VoucherProduct
{
    /// <summary>The number that SEQR gives it, unique in a sandbox.</summary>
    public required string Sku { get; init; }

    public required string Ean { get; init; }

    public required string Name { get; init; }

    /// <summary>The company that it is of.</summary>
    public required string Supplier { get; init; }

    /// <summary>What the customer pays.</summary>
    public required Amount Price { get; init; }
}

/// <summary>A product as a call names it: <c>ean:7332023036197</c> or <c>sku:19016</c>.</summary>
public readonly record struct ProductId
{
    private const string EanPrefix = "ean:";
    private const string SkuPrefix = "sku:";

    private ProductId(string? ean, string? sku) => (Ean, Sku) = (ean, sku);

    public string? Ean { get; }

    public string? Sku { get; }

    /// <summary>Null if the text has neither prefix, or nothing behind it.</summary>
    public static ProductId? Parse(string? text) => text?.Trim() switch
    {
        { Length: > 4 } id when id.StartsWith(EanPrefix, StringComparison.Ordinal) => new(id[EanPrefix.Length..], null),
        { Length: > 4 } id when id.StartsWith(SkuPrefix, StringComparison.Ordinal) => new(null, id[SkuPrefix.Length..]),
        _ => null,
    };

    public bool IsOf(VoucherProduct product) => Ean is null ? product.Sku == Sku : product.Ean == Ean;
}
