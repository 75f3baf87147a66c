namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>Who calls, as the reference client says it.</summary>
internal static class Contexts
{
    public static readonly string WebShop = Of("<id>public_test_shop_terminal</id><type>TERMINALID</type>", "12345678");

    /// <summary>A cash register that the provider's state has made.</summary>
    public static readonly string Till = Of("<id>${terminalId}</id><type>TERMINALID</type>", "12345678");

    /// <summary>The merchant's user, who registers tills.</summary>
    public static readonly string Manager = Of("<id>public_test_shop</id><type>RESELLERUSER</type><userId>9900</userId>", "1234");

    private static string Of(string principal, string password) =>
        "<context><channel>ClientWS</channel><clientId>Test shop</clientId><clientReference>Test 1.0</clientReference>"
            + "<clientRequestTimeout>0</clientRequestTimeout>"
        + $"<initiatorPrincipalId>{principal}</initiatorPrincipalId><password>{password}</password></context>";

    /// <summary>The web shop, with a password that is not its own.</summary>
    public static string WebShopWith(string password) => Of("<id>public_test_shop_terminal</id><type>TERMINALID</type>", password);
}
