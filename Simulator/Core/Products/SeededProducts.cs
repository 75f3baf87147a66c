using System.Collections.Immutable;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Products;

/// <summary>
/// The products of a new sandbox. TOPUP, DATA-32 and the accounts AIRTIME and DATA_BUNDLE are the names that clients in the field use.
/// </summary>
public static class SeededProducts
{
    public const string Airtime = "AIRTIME";

    public const string DataBundle = "DATA_BUNDLE";

    private static readonly Currency Kronor = Currency.Of("SEK");

    public static ImmutableArray<Product> All { get; } =
    [
        new() { Id = "TOPUP", Name = "Airtime", Kind = ProductKind.Topup, AccountType = Airtime, Least = 1, Most = 10_000 },
        new() { Id = "DATA-32", Name = "Data 1 GB", Kind = ProductKind.Topup, AccountType = DataBundle, Price = Amount.Of(49m, Kronor) },
        new() { Id = "P2P", Name = "Person to person", Kind = ProductKind.Transfer },
        new()
        {
            Id = "COFFEE", Name = "Coffee 500 g", Kind = ProductKind.Goods, Ean = "7310865004703", Sku = "COFFEE-500",
            Price = Amount.Of(49.90m, Kronor),
        },
        new()
        {
            Id = "GIFT-100", Name = "Gift card 100 SEK", Kind = ProductKind.Goods, Ean = "7300000001001", Sku = "GIFT-SEK-100",
            Price = Amount.Of(100m, Kronor),
        },
        new()
        {
            Id = "GIFT-EUR", Name = "Gift card 10 EUR", Kind = ProductKind.Goods, Ean = "7300000001018", Sku = "GIFT-EUR-10",
            Price = Amount.Of(10m, Currency.Of("EUR")),
        },
    ];
}
