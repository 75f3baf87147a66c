using System.Collections.Immutable;

namespace SeqrSandbox.Core.Terminals;

/// <summary>The merchants and terminals of a new sandbox: the public test credentials that published examples and old integrations use.</summary>
public static class SeededPrincipals
{
    private const string Shop = "public_test_shop";

    public static ImmutableArray<Reseller> Resellers { get; } =
    [
        new() { Id = Shop, Name = "Public Test Shop", Users = [User(Shop, "9900", "1234")] },
        new() { Id = "fredellsfisk", Name = "Fredells Fisk", Users = [User("fredellsfisk", "9900", "2009")] },
    ];

    public static ImmutableArray<Terminal> Terminals { get; } =
    [
        WebShop("public_test_shop_terminal", "Public Test Shop", "12345678"),
        WebShop("8609bf533abf4a20816e8bfe76639521", "Public Test Shop App", "N2YFUhKaB1ZSuVF"),
    ];

    private static ResellerUser User(string resellerId, string userId, string password) =>
        new(userId, Secret.Of($"{resellerId}/{userId}", password));

    private static Terminal WebShop(string id, string name, string password) => new()
    {
        Id = id,
        ResellerId = Shop,
        Name = name,
        Kind = TerminalKind.WebShop,
        Password = Secret.Of(id, password),
    };
}
