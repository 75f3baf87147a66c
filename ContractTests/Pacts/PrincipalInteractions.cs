using Reference.Client;
using static SeqrSandbox.ContractTests.Pacts.Interaction;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>
/// Principals, and the money that moves between them: of each operation a call that is carried out and one that is refused.
/// </summary>
internal static class PrincipalInteractions
{
    private const string AnnMembers = "<id>payer-1</id><type>CUSTOMERID</type>";
    private const string ShopMembers = "<id>public_test_shop</id><type>RESELLERUSER</type><userId>9900</userId>";
    private const string NobodyMembers = "<id>nobody</id><type>CUSTOMERID</type>";
    private const string Reference = $"<ersReference>{Examples.Payment}</ersReference>";
    private const string Five = "<currency>SEK</currency><value>5</value>";

    private static readonly PrincipalId Ann = new("CUSTOMERID", "payer-1");
    private static readonly PrincipalId Shop = new("RESELLERUSER", "public_test_shop", "9900");
    private static readonly PrincipalId Terminal = new("TERMINALID", "public_test_shop_terminal");
    private static readonly PrincipalId Nobody = new("CUSTOMERID", "nobody");

    public static IReadOnlyList<Interaction> All =>
        [.. Informing, .. Changing, .. Confirming, .. ToppingUp, .. Transferring, .. Purchasing];

    private static IEnumerable<Interaction> Informing =>
    [
        Informed(Ann, AnnMembers, ResultCode.Success) with
        {
            Result = $"<requestedPrincipal><principalId>{AnnMembers}</principalId><status>Active</status></requestedPrincipal>",
        },
        Informed(Nobody, NobodyMembers, ResultCode.ReceiverPrincipalNotFound),
    ];

    private static IEnumerable<Interaction> Changing =>
    [
        Changed(Terminal, "<id>public_test_shop_terminal</id><type>TERMINALID</type>", ResultCode.Success),
        Changed(Ann, AnnMembers, ResultCode.AccessDenied),
    ];

    private static IEnumerable<Interaction> Confirming =>
    [
        Confirmed("a customer who registers", ResultCode.Success),
        Confirmed("a customer", ResultCode.RegistrationNotPossible),
    ];

    private static IEnumerable<Interaction> ToppingUp =>
    [
        ToppedUp(Ann, AnnMembers, ResultCode.Success) with
        {
            Result = $"{Reference}<requestedTopupAmount>{Five}</requestedTopupAmount>"
                + $"<senderPrincipal><principalId><id>public_test_shop</id><type>RESELLERID</type></principalId></senderPrincipal>"
                + $"<topupAmount>{Five}</topupAmount><topupPrincipal><principalId>{AnnMembers}</principalId></topupPrincipal>",
        },
        ToppedUp(Nobody, NobodyMembers, ResultCode.TopupPrincipalNotFound),
    ];

    private static IEnumerable<Interaction> Transferring =>
    [
        Transferred(Ann, AnnMembers, ResultCode.Success) with
        {
            Result = $"{Reference}<receivedAmount>{Five}</receivedAmount>"
                + $"<receiverPrincipal><principalId>{AnnMembers}</principalId></receiverPrincipal>"
                + $"<requestedTransferAmount>{Five}</requestedTransferAmount>",
        },
        Transferred(Shop, ShopMembers, ResultCode.InvalidReceiverPrincipalId),
    ];

    private static IEnumerable<Interaction> Purchasing =>
    [
        Purchased("COFFEE", ResultCode.Success) with
        {
            Result = $"{Reference}<purchaseReference>{Examples.Payment}</purchaseReference>"
                + "<purchasedProducts><productId>COFFEE</productId><productIdType>ID</productIdType></purchasedProducts>",
        },
        Purchased("TEA", ResultCode.InvalidProduct),
    ];

    private static Interaction Informed(
        PrincipalId whom, string members, ResultCode code) => new("requestPrincipalInformation", "a web shop", code)
        {
            Call = Calling(client => client.Principals.RequestPrincipalInformationAsync(whom)),
            Members = $"<principalId>{members}</principalId>",
        };

    private static Interaction Changed(
        PrincipalId whom, string members, ResultCode code) => new("changePrincipalPassword", "a web shop", code)
        {
            Call = Calling(client => client.Principals.ChangePrincipalPasswordAsync(whom, "12345678")),
            Members = $"<principalId>{members}</principalId><newPassword>12345678</newPassword>",
        };

    private static Interaction Confirmed(string state, ResultCode code) => new("confirmCustomerRegistration", state, code)
    {
        Call = Calling(client => client.Principals.ConfirmCustomerRegistrationAsync(new("CUSTOMERID", Examples.Customer), null, "R-1")),
        Members = "<principalId><id>${customerId}</id><type>CUSTOMERID</type></principalId>"
            + "<registrationReference>R-1</registrationReference>",
    };

    private static Interaction ToppedUp(PrincipalId whom, string members, ResultCode code) => new("requestTopup", "a web shop", code)
    {
        Call = Calling(client => client.Principals.RequestTopupAsync(Order(whom, "TOPUP"))),
        Members = Ordered("topup", members, "TOPUP"),
    };

    private static Interaction Transferred(
        PrincipalId whom, string members, ResultCode code) => new("requestTransfer", "a web shop", code)
        {
            Call = Calling(client => client.Principals.RequestTransferAsync(Order(whom, "P2P"))),
            Members = Ordered("receiver", members, "P2P"),
        };

    private static Interaction Purchased(string product, ResultCode code) => new("requestPurchase", "a web shop", code)
    {
        Call = Calling(client => client.Principals.RequestPurchaseAsync(Shop, Ann, [new(product, "ID")])),
        Members = $"<senderPrincipalId>{ShopMembers}</senderPrincipalId><receiverPrincipalId>{AnnMembers}</receiverPrincipalId>"
            + $"<purchaseOrder><productSpecifier><productId>{product}</productId><productIdType>ID</productIdType>"
            + "</productSpecifier><purchaseCount>1</purchaseCount></purchaseOrder>",
    };

    private static MoneyOrder Order(PrincipalId receiver, string product) => new(Shop, receiver, new(5, "SEK"))
    {
        SenderAccount = new("RESELLER", "public_test_shop"),
        ProductId = product,
    };

    private static string Ordered(string side, string members, string product) =>
        $"<senderPrincipalId>{ShopMembers}</senderPrincipalId><{side}PrincipalId>{members}</{side}PrincipalId>"
        + "<senderAccountSpecifier><accountId>public_test_shop</accountId><accountTypeId>RESELLER</accountTypeId></senderAccountSpecifier>"
        + $"<productId>{product}</productId><amount>{Five}</amount>";
}
