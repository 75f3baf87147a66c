namespace SeqrSandbox.ContractTests.Wire;

/// <summary>The members of calls about principals and money.</summary>
internal static class MoneyMessage
{
    public const string Airtime = "TOPUP";
    public const string Data = "DATA-32";
    public const string Coffee = "COFFEE";
    public const string Payer = "payer-1";
    public const string Shop = "public_test_shop";
    public const string OtherShop = "fredellsfisk";

    public static string Reseller(string member, string id = Shop, string? user = null) =>
        Principal(member, id, user is null ? "RESELLERID" : "RESELLERUSER", user);

    public static string Customer(string member, string id = Payer) => Principal(member, id, "CUSTOMERID");

    public static string Phone(string member, string number) => Principal(member, number, "SUBSCRIBERMSISDN");

    public static string Principal(string member, string? id, string? type, string? user = null) =>
        Message.Member(member, Message.Member("id", id) + Message.Member("type", type) + Message.Member("userId", user));

    public static string Account(string member, string? type, string? id = null) =>
        Message.Member(member, Message.Member("accountId", id) + Message.Member("accountTypeId", type));

    /// <summary>The members of a transfer, of 10 SEK from the seeded shop to a payer if nothing else is said.</summary>
    public static string Transfer(
        string? sender = null, string? receiver = null, string? amount = null, string? product = null, string accounts = "") =>
        (sender ?? Reseller("senderPrincipalId")) + (receiver ?? Customer("receiverPrincipalId")) + accounts
            + Message.Member("productId", product) + (amount ?? Message.Amount("amount", "10"));

    /// <summary>The members of a top-up, of 50 SEK of airtime by the seeded shop if nothing else is said.</summary>
    public static string Topup(
        string? sender = null, string? phone = null, string? amount = null, string? product = Airtime, string accounts = "") =>
        (sender ?? Reseller("senderPrincipalId")) + (phone ?? Customer("topupPrincipalId")) + accounts
            + Message.Member("productId", product) + (amount ?? Message.Amount("amount", "50"));

    /// <summary>The members of a purchase, of one coffee by the seeded shop for a payer if nothing else is said.</summary>
    public static string Purchase(string? sender = null, string? receiver = null, string? rows = null, string accounts = "") =>
        (sender ?? Reseller("senderPrincipalId")) + (receiver ?? Customer("receiverPrincipalId")) + accounts + (rows ?? Row(Coffee));

    public static string Row(string? product, string? type = null, string? count = "1") => Message.Member(
        "purchaseOrder",
        Message.Member("productSpecifier", Message.Member("productId", product) + Message.Member("productIdType", type))
            + Message.Member("purchaseCount", count));
}
