using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Principals;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Desks.Principals;

/// <summary>Which product a call names (41), and whether an amount or a count of it can be sold (49, 11, 13).</summary>
internal static class ProductRules
{
    /// <summary>A purchase has no more pieces than this: its answer names each of them.</summary>
    public const int MostPieces = 1000;

    public static async ValueTask<Outcome<Product>> Find(IStore store, string? id, ProductKind kind)
    {
        if (string.IsNullOrEmpty(id))
            return ResultCode.InvalidProduct.Because("The call has no productId.");
        return await store.FindProduct(id) is { } found ? Sold(found.Value, kind) : Unknown("product", id);
    }

    /// <summary>The amount of a top-up, which the product may limit.</summary>
    public static Outcome<Amount> Topup(Product product, Amount amount)
    {
        if (product.Price is { } price && price.Currency != amount.Currency)
            return AmountRules.Wrong($"The product {product.Id} is sold in {price.Currency}; the amount is in {amount.Currency}.");
        if (product.Price is { } fixedPrice && fixedPrice.Minor != amount.Minor)
            return ResultCode.RejectedTopup.Because($"The product {product.Id} costs {fixedPrice}; the amount is {amount}.");
        return amount.Value < (product.Least ?? 0) || amount.Value > (product.Most ?? decimal.MaxValue)
            ? ResultCode.RejectedTopup.Because(
                $"The product {product.Id} is sold for {product.Least ?? 0} to {product.Most} {amount.Currency}; the amount is {amount}.")
            : amount;
    }

    /// <summary>The products of a purchase, row by row.</summary>
    public static async ValueTask<Outcome<ImmutableArray<Product>>> FindAll(IStore store, ImmutableArray<PurchaseRowDraft> rows)
    {
        var sold = await store.ListProducts();
        var found = ImmutableArray.CreateBuilder<Product>();
        foreach (var row in rows)
        {
            if (string.IsNullOrEmpty(row.ProductId))
                return ResultCode.InvalidProduct.Because("A row of the purchaseOrder has no productId.");
            if (row.ProductIdType is not (null or "" or ProductIdTypes.Id or ProductIdTypes.Ean or ProductIdTypes.Sku))
                return ResultCode.InvalidProduct.Because(
                    $"The productIdType is {Refusal.Quote(row.ProductIdType)}; it has to be {ProductIdTypes.All}.");
            if (sold.FirstOrDefault(product => product.Names(row.ProductIdType, row.ProductId)) is not { } product)
                return Unknown("product with the id", row.ProductId);
            var goods = Sold(product, ProductKind.Goods);
            if (!goods.Succeeded)
                return goods.Refusal;
            found.Add(goods.Value);
        }

        return found.DrainToImmutable();
    }

    /// <summary>What the rows of a purchase cost, in the order they came.</summary>
    public static Outcome<ImmutableArray<MoneyOrderRow>> Price(ImmutableArray<PurchaseRowDraft> rows, ImmutableArray<Product> products)
    {
        if (rows.IsEmpty)
            return AmountRules.Wrong("The call has no purchaseOrder.");
        if (rows.FirstOrDefault(row => row.Count < 1) is { } none)
            return AmountRules.Wrong($"The purchaseCount of {Refusal.Quote(none.ProductId!)} is {none.Count}; it has to be 1 at least.");
        if (rows.Sum(row => (long)row.Count) > MostPieces)
            return ResultCode.RejectedAmount.Because($"The purchase has more than {MostPieces} pieces.");
        var currency = products[0].Price!.Value.Currency;
        if (products.FirstOrDefault(product => product.Price!.Value.Currency != currency) is { } other)
            return AmountRules.Wrong(
                $"The purchase is in two currencies: {products[0].Id} costs {products[0].Price}, {other.Id} costs {other.Price}.");
        var costs = rows.Select((row, index) => row.Count * products[index].Price!.Value.Value).ToList();
        if (costs.Sum() > Amount.Limit)
            return ResultCode.RejectedAmount.Because(
                $"The purchase costs {AmountRules.Text(costs.Sum())} {currency}; it may cost {AmountRules.Text(Amount.Limit)} at most.");
        return rows.Select(
            (row, index) => new MoneyOrderRow(products[index].Id, row.Count, Amount.Of(costs[index], currency))).ToImmutableArray();
    }

    private static Outcome<Product> Sold(Product product, ProductKind kind)
    {
        if (product.Kind != kind)
            return ResultCode.InvalidProduct.Because(
                $"The product {product.Id} is {Text(product.Kind)}, and the call is about {Text(kind)}.");
        return product.Withdrawn ? ResultCode.InvalidProduct.Because($"The product {product.Id} is no longer sold.") : product;
    }

    private static Refusal Unknown(string what, string id) =>
        ResultCode.InvalidProduct.Because($"There is no {what} {Refusal.Quote(id)} in this sandbox.");

    private static string Text(ProductKind kind) => kind switch
    {
        ProductKind.Topup => "a top-up",
        ProductKind.Transfer => "a transfer",
        _ => "goods",
    };
}
