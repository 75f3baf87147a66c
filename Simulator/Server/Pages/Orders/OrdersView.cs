using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Products;

namespace SeqrSandbox.Simulator.Pages.Orders;

/// <summary>Money beside invoices: transfers, top-ups and purchases, products and accounts.</summary>
/// <param name="Orders">A page of them, newest first.</param>
/// <param name="Next">The last reference of this page; null if no more follow.</param>
/// <param name="IsLater">Whether this is a later page than the first.</param>
/// <param name="Products">All products.</param>
/// <param name="Accounts">The accounts of resellers, products and suppliers.</param>
/// <param name="Now">The sandbox's time.</param>
public sealed record OrdersView(
    IReadOnlyList<MoneyOrder> Orders, string? Next, bool IsLater, IReadOnlyList<Product> Products,
    IReadOnlyList<(AccountId Account, long Minor)> Accounts, DateTimeOffset Now);
