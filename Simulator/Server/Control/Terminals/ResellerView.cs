using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Control.Terminals;

/// <summary>A merchant. An empty list of currencies accepts all; users are the ids of its back office.</summary>
internal sealed record ResellerView(
    string Id, string Name, bool Blocked, bool MayRefund, IReadOnlyList<string> Currencies, bool RowsMustAddUp, IReadOnlyList<UserView> Users)
{
    public static ResellerView Of(Reseller reseller) => new(
        reseller.Id,
        reseller.Name,
        reseller.Blocked,
        reseller.MayRefund,
        reseller.Currencies.IsDefault ? [] : reseller.Currencies,
        reseller.RowsMustAddUp,
        [.. reseller.Users.Select(user => new UserView(user.UserId))]);
}
