namespace SeqrSandbox.Testing;

/// <summary>A product at one moment.</summary>
public sealed record ProductSnapshot
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The kind.</summary>
    public required ProductKind Kind { get; init; }

    /// <summary>The account of a phone that a top-up fills.</summary>
    public string? AccountType { get; init; }

    /// <summary>The EAN.</summary>
    public string? Ean { get; init; }

    /// <summary>The SKU.</summary>
    public string? Sku { get; init; }

    /// <summary>The price of one; null if the buyer chooses the amount.</summary>
    public SeqrMoney? Price { get; init; }

    /// <summary>The smallest amount of a top-up, in whole units.</summary>
    public int? Least { get; init; }

    /// <summary>The largest amount of a top-up, in whole units.</summary>
    public int? Most { get; init; }

    /// <summary>Whether it is no longer sold.</summary>
    public required bool Withdrawn { get; init; }
}

/// <summary>The kind of a product.</summary>
public enum ProductKind
{
    /// <summary>For <c>requestTopup</c>.</summary>
    Topup,

    /// <summary>For <c>requestTransfer</c>.</summary>
    Transfer,

    /// <summary>For <c>requestPurchase</c>.</summary>
    Goods,
}
