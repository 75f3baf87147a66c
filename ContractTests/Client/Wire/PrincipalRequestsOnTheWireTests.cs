using Reference.Client;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Wire;

public sealed class PrincipalRequestsOnTheWireTests : WireFixture
{
    private static readonly PrincipalId Ann = new("CUSTOMERID", "ann");
    private static readonly PrincipalId Bob = new("RESELLERUSER", "bob", "9900");

    private static readonly MoneyOrder Order = new(Ann, Bob, new Money(5, "SEK"))
    {
        SenderAccount = new("MAIN"),
        ReceiverAccount = new("MAIN", "7"),
        ProductId = "P2P",
    };

    [Fact]
    public async Task Information_is_asked_for_and_read_with_its_accounts()
    {
        Seqr.On("requestPrincipalInformation", FakeAnswer.Success("""
            <requestedPrincipal><principalId><id>ann</id><type>CUSTOMERID</type></principalId><principalName>Ann</principalName>
              <accounts><account><accountDescription>Main</accountDescription>
                <accountSpecifier><accountId>7</accountId><accountTypeId>MAIN</accountTypeId></accountSpecifier>
                <balance><currency>SEK</currency><value>12.50</value></balance></account></accounts>
              <status>Active</status><msisdn>4670</msisdn></requestedPrincipal>
            """));
        var answer = await Principals.RequestPrincipalInformationAsync(Ann);
        AssertSent("requestPrincipalInformation", "<principalId><id>ann</id><type>CUSTOMERID</type></principalId>");
        Assert.Equivalent(
            new Principal(Ann, "Ann", "Active", "4670") { Accounts = [new("Main", new("MAIN", "7"), new(12.50m, "SEK"), null)] },
            answer.Value,
            strict: true);
    }

    [Fact]
    public async Task A_top_up_names_its_parties_in_the_contracts_order()
    {
        await Principals.RequestTopupAsync(Order);
        AssertSent("requestTopup", Parties("topup"));
    }

    [Fact]
    public async Task A_transfer_names_its_parties_in_the_contracts_order()
    {
        await Principals.RequestTransferAsync(Order);
        AssertSent("requestTransfer", Parties("receiver"));
    }

    [Fact]
    public async Task A_purchase_repeats_its_rows_without_a_wrapper()
    {
        Seqr.On("requestPurchase", FakeAnswer.Success("""
            <purchaseReference>X1</purchaseReference><purchasedProducts><productId>A</productId></purchasedProducts>
            <purchasedProducts><productId>B</productId></purchasedProducts>
            """));
        var answer = await Principals.RequestPurchaseAsync(Ann, Bob, [new("A", "EAN"), new("B", Count: 2)]);
        AssertSent("requestPurchase", """
            <senderPrincipalId><id>ann</id><type>CUSTOMERID</type></senderPrincipalId>
            <receiverPrincipalId><id>bob</id><type>RESELLERUSER</type><userId>9900</userId></receiverPrincipalId>
            <purchaseOrder><productSpecifier><productId>A</productId><productIdType>EAN</productIdType></productSpecifier><purchaseCount>1</purchaseCount></purchaseOrder>
            <purchaseOrder><productSpecifier><productId>B</productId></productSpecifier><purchaseCount>2</purchaseCount></purchaseOrder>
            """);
        Assert.Equal(("X1", 2), (answer.Value?.PurchaseReference, answer.Value?.Products.Count));
    }

    [Fact]
    public async Task Passwords_are_changed_and_registrations_confirmed()
    {
        await Principals.ChangePrincipalPasswordAsync(Ann, "new");
        AssertSent(
            "changePrincipalPassword",
            "<principalId><id>ann</id><type>CUSTOMERID</type></principalId><newPassword>new</newPassword>");
        await Principals.ConfirmCustomerRegistrationAsync(Ann, secondary: null, "reg-1");
        AssertSent(
            "confirmCustomerRegistration",
            "<principalId><id>ann</id><type>CUSTOMERID</type></principalId><registrationReference>reg-1</registrationReference>");
    }

    private static string Parties(string receiver) => $"""
        <senderPrincipalId><id>ann</id><type>CUSTOMERID</type></senderPrincipalId>
        <{receiver}PrincipalId><id>bob</id><type>RESELLERUSER</type><userId>9900</userId></{receiver}PrincipalId>
        <senderAccountSpecifier><accountTypeId>MAIN</accountTypeId></senderAccountSpecifier>
        <{receiver}AccountSpecifier><accountId>7</accountId><accountTypeId>MAIN</accountTypeId></{receiver}AccountSpecifier>
        <productId>P2P</productId><amount><currency>SEK</currency><value>5</value></amount>
        """;
}
