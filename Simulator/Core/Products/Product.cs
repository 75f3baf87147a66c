using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Products;

/// <summary>Something that SEQR sells or moves: a kind of top-up, a kind of transfer, or goods.</summary>
public sealed record Product
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required ProductKind Kind { get; init; }

    /// <summary>The type of the phone's account that a top-up fills.</summary>
    public string? AccountType { get; init; }

    public string? Ean { get; init; }

    public string? Sku { get; init; }

    /// <summary>The price of one; null if the buyer chooses the amount.</summary>
    public Amount? Price { get; init; }

    /// <summary>The smallest amount of a top-up, in whole units of any currency.</summary>
    public int? Least { get; init; }

    /// <summary>The largest amount of a top-up, in whole units of any currency.</summary>
    public int? Most { get; init; }

    /// <summary>Whether it is no longer sold.</summary>
    public bool Withdrawn { get; init; }
}

public enum ProductKind
{
    Topup,
    Transfer,
    Goods,
}

/// <summary>The types by which a purchase names goods.</summary>
public static class ProductIdTypes
{
    public const string Id = "ID";

    public const string Ean = "EAN";

    public const string Sku = "SKU";

    public const string All = $"{Id}, {Ean} or {Sku}";

    /// <summary>Whether a product has this id of this type. Without a type, it is the product's own id.</summary>
    public static bool Names(this Product product, string? type, string id) => type switch
    {
        null or "" or Id => product.Id == id,
        Ean => product.Ean == id,
        Sku => product.Sku == id,
        _ => false,
    };
}
