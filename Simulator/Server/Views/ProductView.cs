using SeqrSandbox.Core.Products;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

/// <summary>Something that SEQR sells or moves. Without a price the buyer chooses the amount, within least and most.</summary>
internal sealed record ProductView(
    string Id, string Name, string Kind, string? AccountType, string? Ean, string? Sku, MoneyView? Price, int? Least, int? Most,
    bool Withdrawn)
{
    public static ProductView Of(Product product) => new(
        product.Id,
        product.Name,
        Words.Wire(product.Kind),
        product.AccountType,
        product.Ean,
        product.Sku,
        product.Price is { } price ? MoneyView.Of(price) : null,
        product.Least,
        product.Most,
        product.Withdrawn);
}
