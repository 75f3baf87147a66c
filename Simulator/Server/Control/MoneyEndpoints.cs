using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>Products, the transfers, top-ups and purchases that were carried out, and the accounts of the books.</summary>
internal static class MoneyEndpoints
{
    public static void MapMoney(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/products", ListProducts);
        routes.MapPost("/products", MakeProduct);
        routes.MapPatch("/products/{id}", ChangeProduct);
        routes.MapGet("/orders", ListOrders);
        routes.MapGet("/orders/{ersReference}", ShowOrder);
        routes.MapGet("/accounts", ListAccounts);
    }

    private static async Task<IResult> ListProducts(Sandbox sandbox, QueryInput query)
    {
        var (before, limit) = (query.Before(), query.Limit());
        if (query.Refusal() is { } refusal)
            return refusal;
        var products = Page.NewestFirst(await sandbox.Store.ListProducts(), before, limit, product => product.Id);
        return Answer.Ok(Page.Of(products, limit, product => product.Id, ProductView.Of));
    }

    private static async Task<IResult> MakeProduct(Sandbox sandbox, HttpResponse response, JsonInput body)
    {
        var id = body.Required("id", body.Identifier("id"));
        var change = ProductChange.Read(body);
        if (change.Kind is null)
            body.Required<string>("kind", null);
        if (change is { Kind: ProductKind.Goods, Price: null })
            body.Required<string>("price", null);
        if (body.Refusal() is { } refusal)
            return refusal;
        return await change.Make(sandbox.Store, id!, change.Kind!.Value) is { } product
            ? Answer.Created(response, $"/sandbox/products/{id}", ProductView.Of(product))
            : Problems.AlreadyExists("product", id!);
    }

    private static async Task<IResult> ChangeProduct(Sandbox sandbox, string id, JsonInput body)
    {
        var change = ProductChange.Read(body);
        if (change.Kind is not null)
            body.Fault("kind", "cannot be changed.");
        if (body.Refusal() is { } refusal)
            return refusal;
        return await change.Change(sandbox.Store, id) is { } product
            ? Answer.Ok(ProductView.Of(product))
            : Problems.NotFound("product", id, "GET /sandbox/products");
    }

    private static async Task<IResult> ListOrders(Sandbox sandbox, QueryInput query)
    {
        var (before, limit) = (query.Before(), query.Limit());
        if (query.Refusal() is { } refusal)
            return refusal;
        var orders = await sandbox.Store.ListOrders(limit + 1, before is null ? null : new(before));
        return Answer.Ok(Page.Of(orders, limit, order => order.ErsReference.Value, MoneyOrderView.Of));
    }

    private static async Task<IResult> ShowOrder(Sandbox sandbox, string ersReference, QueryInput query)
    {
        if (query.Refusal() is { } refusal)
            return refusal;
        return await sandbox.Store.FindOrder(new(ersReference)) is { } order
            ? Answer.Ok(MoneyOrderView.Of(order))
            : Problems.NotFound("order", ersReference, "GET /sandbox/orders");
    }

    /// <summary>All accounts that money has moved on, by kind, owner and currency. They sum to zero in each currency.</summary>
    private static async Task<IResult> ListAccounts(Sandbox sandbox, QueryInput query)
    {
        var (owner, kind) = (query.Text("owner"), query.Choice<AccountKind>("kind", Words.Wire));
        var (before, limit) = (query.Before(), query.Limit());
        if (query.Refusal() is { } refusal)
            return refusal;
        var accounts = Page.NewestFirst([.. (await sandbox.Store.ListAccounts(kind, owner)).Reverse()], before, limit, Key);
        return Answer.Ok(Page.Of(accounts, limit, Key, LedgerAccountView.Of));
    }

    private static string Key((AccountId Account, long Minor) held) =>
        $"{Words.Wire(held.Account.Kind)}/{held.Account.Owner}/{held.Account.Currency}";
}
