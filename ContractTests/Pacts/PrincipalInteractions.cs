using Reference.Client;
using static SeqrSandbox.ContractTests.Pacts.Interaction;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>
/// The operations of SEQR's other products: a merchant who calls one is told that it is not offered, and a stranger
/// that he is one.
/// </summary>
internal static class PrincipalInteractions
{
    private const string AnnMembers = "<id>ann</id><type>CUSTOMERID</type>";
    private const string BobMembers = "<id>bob</id><type>RESELLERUSER</type><userId>9900</userId>";

    private static readonly PrincipalId Ann = new("CUSTOMERID", "ann");
    private static readonly PrincipalId Bob = new("RESELLERUSER", "bob", "9900");

    private static readonly MoneyOrder Order = new(Ann, Bob, new(5, "SEK"))
    {
        SenderAccount = new("MAIN"),
        ReceiverAccount = new("MAIN", "7"),
        ProductId = "P2P",
    };

    public static IReadOnlyList<Interaction> All =>
    [
        NotOffered("requestPrincipalInformation", $"<principalId>{AnnMembers}</principalId>",
            Calling(client => client.Principals.RequestPrincipalInformationAsync(Ann))),
        NotOffered("changePrincipalPassword", $"<principalId>{AnnMembers}</principalId><newPassword>secret</newPassword>",
            Calling(client => client.Principals.ChangePrincipalPasswordAsync(Ann, "secret"))),
        NotOffered("confirmCustomerRegistration",
            $"<principalId>{AnnMembers}</principalId><secondaryPrincipalId>{BobMembers}</secondaryPrincipalId>"
                + "<registrationReference>R-1</registrationReference>",
            Calling(client => client.Principals.ConfirmCustomerRegistrationAsync(Ann, Bob, "R-1"))),
        NotOffered("requestTopup", Ordered("topup"), Calling(client => client.Principals.RequestTopupAsync(Order))),
        NotOffered("requestTransfer", Ordered("receiver"), Calling(client => client.Principals.RequestTransferAsync(Order))),
        NotOffered("requestPurchase",
            $"<senderPrincipalId>{AnnMembers}</senderPrincipalId><receiverPrincipalId>{BobMembers}</receiverPrincipalId>"
            + "<purchaseOrder><productSpecifier><productId>A</productId><productIdType>EAN</productIdType>"
            + "</productSpecifier><purchaseCount>1</purchaseCount></purchaseOrder>",
            Calling(client => client.Principals.RequestPurchaseAsync(Ann, Bob, [new("A", "EAN"), new("B", "EAN", 2)]))),
    ];

    private static string Ordered(string receiver) =>
        $"<senderPrincipalId>{AnnMembers}</senderPrincipalId><{receiver}PrincipalId>{BobMembers}</{receiver}PrincipalId>"
        + "<senderAccountSpecifier><accountTypeId>MAIN</accountTypeId></senderAccountSpecifier>"
        + $"<{receiver}AccountSpecifier><accountId>7</accountId><accountTypeId>MAIN</accountTypeId></{receiver}AccountSpecifier>"
        + "<productId>P2P</productId><amount><currency>SEK</currency><value>5</value></amount>";

    private static Interaction NotOffered(string operation, string members, Func<ReferenceBackend, Task<ResultCode>> call) =>
        new(operation, "a web shop", ResultCode.UnsupportedOperation) { Call = call, Members = members };
}
