using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using static SeqrSandbox.ContractTests.Wire.MoneyMessage;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class RequestTopupTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    /// <summary>The message has the shape of those that clients in the field send.</summary>
    [Fact]
    public async Task A_client_in_the_field_tops_up_a_phone()
    {
        var number = await Number();

        var done = await CallStored("requestTopup.field", ("number", number));

        Assert.Equal(0, done.Code);
        var told = done.Return.Element("topupPrincipal")!;
        await Verifier.VerifyXml(done.Text
            .Replace(number, "(number)", StringComparison.Ordinal)
            .Replace((string)told.Element("principalName")!, "(name)", StringComparison.Ordinal)
            .Replace(done["ersReference"]!, "(reference)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_money_goes_from_the_reseller_to_the_product()
    {
        var (merchant, payer) = (await Given.Merchant("topup-books"), await Given.Payer("topup-books-p"));
        var before = await Taken();

        Assert.Equal(0, (await Call("requestTopup", Topup(
            Reseller("senderPrincipalId", merchant.Id), Customer("topupPrincipalId", payer)), merchant.Context(1))).Code);

        Assert.Equal(5_000, await Taken() - before);
        var told = await Call("requestPrincipalInformation", Reseller("principalId", merchant.Id), merchant.Context(1));
        Assert.Equal("99950.00", told.Return.Descendants("value").First().Value);
        var books = await Simulator.Sandbox.Store.ListAccounts(null, null);
        Assert.Equal(0, books.Where(held => held.Account.Currency.Code == "SEK").Sum(held => held.Minor));

        async Task<long> Taken() => await Simulator.Sandbox.Store.Balance(
            Core.Ledger.AccountId.Product(Airtime, Core.Money.Currency.Of("SEK"))) ?? 0;
    }

    [Fact]
    public async Task The_phone_shows_what_it_was_topped_up_with()
    {
        var payer = await Given.Payer("topup-shown");
        var phone = Customer("topupPrincipalId", payer);

        await Call("requestTopup", Topup(phone: phone));
        await Call("requestTopup", Topup(phone: phone, amount: Message.Amount("amount", "25.50")));
        await Call("requestTopup", Topup(phone: phone, product: Data, amount: Message.Amount("amount", "49")));
        await Call("requestTopup", Topup(phone: phone, amount: Message.Amount("amount", "5", "EUR")));

        var told = await Call("requestPrincipalInformation", Customer("principalId", payer));
        Assert.Equal(
            [("CUSTOMER", "SEK", 1_000_000m), ("AIRTIME", "EUR", 5m), ("AIRTIME", "SEK", 75.50m), ("DATA_BUNDLE", "SEK", 49m)],
            told.Return.Descendants("account").Select(account => (
                (string)account.Element("accountSpecifier")!.Element("accountTypeId")!,
                (string)account.Element("balance")!.Element("currency")!,
                (decimal)account.Element("balance")!.Element("value")!)));
    }

    [Theory]
    [InlineData("AIRTIME", null)]
    [InlineData(null, "(number)")]
    [InlineData("AIRTIME", "+(number)")]
    [InlineData(null, null)]
    public async Task The_phones_account_may_be_named_or_left_out(string? type, string? id)
    {
        var number = await Number();
        var account = Account("topupAccountSpecifier", type, id?.Replace("(number)", number, StringComparison.Ordinal));

        Assert.Equal(0, (await Call("requestTopup", Topup(phone: Phone("topupPrincipalId", number), accounts: account))).Code);
    }

    /// <summary>Some clients send a question mark, or their own user.</summary>
    [Theory]
    [InlineData("?")]
    [InlineData("")]
    [InlineData("9900")]
    public async Task The_user_of_a_phone_is_ignored(string user) =>
        Assert.Equal(
            0, (await Call("requestTopup", Topup(phone: Principal("topupPrincipalId", await Number(), "SUBSCRIBERMSISDN", user)))).Code);

    [Fact]
    public async Task A_payer_tops_up_from_the_own_account()
    {
        var payer = await Given.Payer("topup-self");

        var done = await Call("requestTopup", Topup(Customer("senderPrincipalId", payer), Customer("topupPrincipalId", payer)));

        Assert.Equal(0, done.Code);
        Assert.Equal("999950.00", done.Return.Element("senderPrincipal")!.Descendants("value").First().Value);
    }

    [Fact]
    public async Task A_withdrawn_product_is_no_longer_sold()
    {
        var id = "OLD-" + Guid.NewGuid().ToString("N")[..8];
        var product = Core.Products.SeededProducts.All[0] with { Id = id, Withdrawn = true };
        Assert.True(await Simulator.Sandbox.Store.Save(new() { Products = [Core.Memory.Stored.New(product)] }));

        Assert.Equal(41, (await Call("requestTopup", Topup(product: id))).Code);
    }

    /// <summary>The default payer's number.</summary>
    private async Task<string> Number() =>
        (string)(
            await Call("requestPrincipalInformation", Customer("principalId"))).Return.Element("requestedPrincipal")!.Element("msisdn")!;
}

public sealed class RequestTopupInMemory(InMemorySimulator simulator) : RequestTopupTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class RequestTopupOverKestrel(KestrelSimulator simulator) : RequestTopupTests(simulator), IClassFixture<KestrelSimulator>;
