using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

/// <summary>A product to create, or the changes to one; null members stay as they are.</summary>
internal sealed record ProductChange(
    string? Name, ProductKind? Kind, string? AccountType, string? Ean, string? Sku, Amount? Price, int? Least, int? Most, bool? Withdrawn)
{
    private const int MostUnits = (int)Amount.Limit;

    public static ProductChange Read(JsonInput body)
    {
        var change = new ProductChange(
            body.Text("name"),
            body.Choice<ProductKind>("kind", Words.Wire),
            body.Identifier("accountType"),
            body.Text("ean", longest: 64),
            body.Text("sku", longest: 64),
            body.Object("price")?.Money(),
            body.Whole("least", 0, MostUnits),
            body.Whole("most", 0, MostUnits),
            body.Flag("withdrawn"));
        if (change.Price is { Minor: 0 })
            body.Fault("price", "has to be more than 0.");
        return change;
    }

    /// <summary>Creates a product; null if the id is taken.</summary>
    public async Task<Product?> Make(IStore store, string id, ProductKind kind)
    {
        var product = To(new()
        {
            Id = id,
            Name = Name ?? id,
            Kind = kind,
            AccountType = kind == ProductKind.Topup ? SeededProducts.Airtime : null,
        });
        return await store.Save(new() { Products = [Stored.New(product)] }) ? product : null;
    }

    /// <summary>Changes a product; null if there is none of this id.</summary>
    public async Task<Product?> Change(IStore store, string id)
    {
        var changed = await Race.Run<Product>(async () =>
        {
            if (await store.FindProduct(id) is not { } stored)
                return ResultCode.InvalidProduct.Because($"There is no product {Refusal.Quote(id)}.");
            var product = stored.With(To(stored.Value));
            return Race.Saved(await store.Save(new() { Products = [product] }), product.Value);
        });
        return changed.Value;
    }

    private Product To(Product product) => product with
    {
        Name = Name ?? product.Name,
        AccountType = AccountType ?? product.AccountType,
        Ean = Ean ?? product.Ean,
        Sku = Sku ?? product.Sku,
        Price = Price ?? product.Price,
        Least = Least ?? product.Least,
        Most = Most ?? product.Most,
        Withdrawn = Withdrawn ?? product.Withdrawn,
    };
}
