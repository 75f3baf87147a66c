using System.Collections.Immutable;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

/// <summary>The changes to a terminal; null members stay as they are.</summary>
internal sealed record TerminalChange(string? Name, string? ExternalId, TerminalKind? Kind, bool? Blocked, string? Password)
{
    public static readonly TerminalChange None = new(null, null, null, null, null);

    public static TerminalChange Read(JsonInput body) => new(
        body.Text("name"),
        body.Text("externalId"),
        body.Choice<TerminalKind>("kind", Words.Wire),
        body.Flag("blocked"),
        body.Text("password", longest: 100));

    public Terminal To(Terminal terminal) => terminal with
    {
        Name = Name ?? terminal.Name,
        ExternalId = ExternalId ?? terminal.ExternalId,
        Kind = Kind ?? terminal.Kind,
        Blocked = Blocked ?? terminal.Blocked,
        Password = Password is null ? terminal.Password : Secret.Of(terminal.Id, Password),
    };
}

/// <summary>The changes to a merchant; null members stay as they are.</summary>
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

/// <summary>A user of a merchant's back office who is added, or whose password changes.</summary>
internal sealed record UserChange(string UserId, string Password)
{
    public static UserChange Read(JsonInput user) => new(
        user.Required("userId", user.Identifier("userId")) ?? "",
        user.Required("password", user.Text("password", longest: 100)) ?? "");

    public ImmutableArray<ResellerUser> To(ImmutableArray<ResellerUser> users, string resellerId) =>
        users.RemoveAll(user => user.UserId == UserId).Add(new(UserId, Secret.Of($"{resellerId}/{UserId}", Password)));
}
