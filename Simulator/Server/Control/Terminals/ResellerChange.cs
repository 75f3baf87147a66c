using System.Collections.Immutable;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Control.Input;

namespace SeqrSandbox.Simulator.Control.Terminals;

/// <summary>What shall be otherwise about a merchant; null stays as it is.</summary>
internal sealed record ResellerChange(
    string? Name, bool? Blocked, bool? MayRefund, IReadOnlyList<string>? Currencies, bool? RowsMustAddUp, IReadOnlyList<UserChange> Users)
{
    public static readonly ResellerChange None = new(null, null, null, null, null, []);

    public static ResellerChange Read(JsonInput reseller) => new(
        reseller.Text("name"),
        reseller.Flag("blocked"),
        reseller.Flag("mayRefund"),
        reseller.Texts("currencies", code => Currency.TryFind(code, out _), CurrencyCode.Allowed),
        reseller.Flag("rowsMustAddUp"),
        [.. (reseller.Objects("users") ?? []).Select(UserChange.Read)]);

    public Reseller To(Reseller reseller) => reseller with
    {
        Name = Name ?? reseller.Name,
        Blocked = Blocked ?? reseller.Blocked,
        MayRefund = MayRefund ?? reseller.MayRefund,
        Currencies = Currencies is null ? reseller.Currencies : [.. Currencies.Distinct()],
        RowsMustAddUp = RowsMustAddUp ?? reseller.RowsMustAddUp,
        Users = Users.Aggregate(reseller.Users, (users, change) => change.To(users, reseller.Id)),
    };
}
