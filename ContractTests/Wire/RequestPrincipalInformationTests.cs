using System.Globalization;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using static SeqrSandbox.ContractTests.Wire.MoneyMessage;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class RequestPrincipalInformationTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Fact]
    public async Task A_reseller_sees_its_name_its_state_and_its_money()
    {
        var merchant = await Given.Merchant(nameof(A_reseller_sees_its_name_its_state_and_its_money));

        var told = await Told(Reseller("principalId", merchant.Id), merchant.Context(1));

        await Verifier.VerifyXml(told.Text.Replace(merchant.Id, "merchant", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_user_a_terminal_and_a_reseller_show_the_same_money()
    {
        var merchant = await Given.Merchant(nameof(A_user_a_terminal_and_a_reseller_show_the_same_money));

        Assert.Equal(
            ["100000.00", "100000.00", "100000.00", "100000.00"],
            [
                await Held(Reseller("principalId", merchant.Id), merchant.Context(1)),
                await Held(Reseller("principalId", merchant.Id, "9900"), merchant.Context(1)),
                await Held(Principal("principalId", $"{merchant.Id}/9900", "RESELLERUSER"), merchant.Context(1)),
                await Held(Principal("principalId", merchant.TerminalId(1), "TERMINALID"), merchant.Context(1)),
            ]);
    }

    [Fact]
    public async Task Another_reseller_shows_its_name_without_its_money()
    {
        var told = await Told(Reseller("principalId", OtherShop));

        await Verifier.VerifyXml(told.Text);
    }

    [Fact]
    public async Task A_payer_is_told_by_id_and_by_phone_number_however_it_is_written()
    {
        var payer = await Told(Customer("principalId"));
        var number = (string)payer.Return.Element("requestedPrincipal")!.Element("msisdn")!;

        foreach (var written in new[] { number, "+" + number, "00" + number })
        {
            var phone = await Told(Phone("principalId", written) + Message.Member("unknown", null));
            Assert.Equal((number, "SUBSCRIBERID"), IdOf(phone));
            Assert.Equal(NameOf(payer), NameOf(phone));
        }

        Assert.Equal((Payer, "CUSTOMERID"), IdOf(payer));
    }

    [Theory]
    [InlineData(ExtraPrincipals.BlockedReseller, "RESELLERID", "Blocked")]
    [InlineData(ExtraPrincipals.BlockedTerminal, "TERMINALID", "Blocked")]
    [InlineData(ExtraPrincipals.ClosedPayer, "CUSTOMERID", "Closed")]
    [InlineData(ExtraPrincipals.UnregisteredPayer, "CUSTOMERID", "Pending")]
    [InlineData(OtherShop, "RESELLERID", "Active")]
    public async Task A_state_is_told_in_one_word(string id, string type, string status) =>
        Assert.Equal(
            status, (string?)(await Told(Principal("principalId", id, type))).Return.Element("requestedPrincipal")!.Element("status"));

    [Fact]
    public async Task What_payers_paid_is_an_account_of_its_own()
    {
        var merchant = await Given.Merchant(nameof(What_payers_paid_is_an_account_of_its_own));
        await Given.Paid(merchant.Context(1), total: "25.50");

        var told = await Told(Reseller("principalId", merchant.Id), merchant.Context(1));

        Assert.Equal([("RESELLER", 100_000m), ("MERCHANT", 25.50m)], Accounts(told));
    }

    private async Task<Result> Told(string members, string? context = null)
    {
        var told = await Call("requestPrincipalInformation", members, context);
        Assert.Equal((0, null), (told.Code, told["ersReference"]));
        return told;
    }

    private async Task<string> Held(string members, string? context) =>
        Accounts(await Told(members, context)).Single().Value.ToString(CultureInfo.InvariantCulture);

    private static (string?, string?) IdOf(Result told)
    {
        var id = told.Return.Element("requestedPrincipal")!.Element("principalId")!;
        return ((string?)id.Element("id"), (string?)id.Element("type"));
    }

    private static string? NameOf(Result told) => (string?)told.Return.Element("requestedPrincipal")!.Element("principalName");

    private static IEnumerable<(string Type, decimal Value)> Accounts(Result told) =>
        told.Return.Descendants("account").Select(account => (
            (string)account.Element("accountSpecifier")!.Element("accountTypeId")!,
            (decimal)account.Element("balance")!.Element("value")!));
}

public sealed class RequestPrincipalInformationInMemory(InMemorySimulator simulator) : RequestPrincipalInformationTests(simulator),
IClassFixture<InMemorySimulator>;

public sealed class RequestPrincipalInformationOverKestrel(KestrelSimulator simulator) : RequestPrincipalInformationTests(simulator),
IClassFixture<KestrelSimulator>;
