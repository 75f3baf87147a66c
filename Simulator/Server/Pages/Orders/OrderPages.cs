using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Orders;

/// <summary>The page of transfers, top-ups and purchases, with products and accounts.</summary>
internal static class OrderPages
{
    private const int PageSize = 30;

    // Payers have pages of their own.
    private static readonly AccountKind[] Shown = [AccountKind.Reseller, AccountKind.Merchant, AccountKind.Product, AccountKind.Supplier];

    public static void MapOrderPages(this IEndpointRouteBuilder routes) => routes.MapGet("/money", Show);

    private static async Task<IResult> Show(Sandbox sandbox, string? before)
    {
        var orders = await sandbox.Store.ListOrders(PageSize + 1, string.IsNullOrEmpty(before) ? null : new(before));
        return PageResult.Of<OrdersPage, OrdersView>(
            PageArea.Dashboard,
            "Money",
            new(
                [.. orders.Take(PageSize)],
                orders.Count > PageSize ? orders[PageSize - 1].ErsReference.Value : null,
                !string.IsNullOrEmpty(before),
                await sandbox.Store.ListProducts(),
                await Accounts(sandbox.Store),
                sandbox.Clock.GetUtcNow()));
    }

    private static async Task<IReadOnlyList<(AccountId, long)>> Accounts(IStore store)
    {
        List<(AccountId, long)> accounts = [];
        foreach (var kind in Shown)
            accounts.AddRange(await store.ListAccounts(kind, null));
        return accounts;
    }
}
