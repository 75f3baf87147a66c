using System.Collections.Immutable;

namespace SeqrSandbox.Core.Terminals;

/// <summary>
/// The merchants and terminals of a new sandbox, with the public test credentials that published examples and old
/// integrations use.
/// </summary>
public static class SeededPrincipals
{
    private const string Shop = "public_test_shop";
    private const string ShopTerminal = "public_test_shop_terminal";
    private const string AppTerminal = "8609bf533abf4a20816e8bfe76639521";

    /// <summary>
    /// Their passwords, which are public. The key is a terminal's id, or for a user the reseller's id, a slash and the
    /// user's id.
    /// </summary>
    public static ImmutableDictionary<string, string> Passwords { get; } = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create(Shop + "/9900", "1234"),
            KeyValuePair.Create("fredellsfisk/9900", "2009"),
            KeyValuePair.Create(ShopTerminal, "12345678"),
            KeyValuePair.Create(AppTerminal, "N2YFUhKaB1ZSuVF"),
        ]);

    public static ImmutableArray<Reseller> Resellers { get; } =
    [
        new() { Id = Shop, Name = "Public Test Shop", Users = [User(Shop, "9900")] },
        new() { Id = "fredellsfisk", Name = "Fredells Fisk", Users = [User("fredellsfisk", "9900")] },
    ];

    public static ImmutableArray<Terminal> Terminals { get; } =
    [
        WebShop(ShopTerminal, "Public Test Shop"),
        WebShop(AppTerminal, "Public Test Shop App"),
    ];

    private static ResellerUser User(string resellerId, string userId) => new(userId, SecretOf($"{resellerId}/{userId}"));

    private static Terminal WebShop(string id, string name) => new()
    {
        Id = id,
        ResellerId = Shop,
        Name = name,
        Kind = TerminalKind.WebShop,
        Password = SecretOf(id),
    };

    private static Secret SecretOf(string owner) => Secret.Of(owner, Passwords[owner]);
}
