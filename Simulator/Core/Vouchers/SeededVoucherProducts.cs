using System.Collections.Immutable;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Vouchers;

/// <summary>The products of a new sandbox. Those with the numbers 10181 and 19016 are the ones that SEQR's examples name.</summary>
public static class SeededVoucherProducts
{
    private static readonly Currency Kronor = Currency.Of("SEK");

    public static ImmutableArray<VoucherProduct> All { get; } =
    [
        Make("10181", "7330596005932", "Test Product Name", "Test Supplier", 70m),
        Make("19016", "7332023036197", "Årskort 999KR", "Årskortet", 999m),
        Make("10053", "7330596001123", "Kontantkort 100KR", "Mobilbolaget", 100m),
        Make("10054", "7330596001130", "Kontantkort 200KR", "Mobilbolaget", 200m),
        Make("20010", "7350012340017", "Presentkort 250KR", "Presentbutiken", 250m),
        Make("20020", "7350012340024", "Bussbiljett 38,50KR", "Bussbolaget", 38.50m),
    ];

    private static VoucherProduct Make(string sku, string ean, string name, string supplier, decimal kronor) => new()
    {
        Sku = sku,
        Ean = ean,
        Name = name,
        Supplier = supplier,
        Price = Amount.Of(kronor, Kronor),
    };
}
