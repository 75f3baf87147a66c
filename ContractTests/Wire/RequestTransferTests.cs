using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Ledger;
using static SeqrSandbox.ContractTests.Wire.MoneyMessage;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class RequestTransferTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Fact]
    public async Task A_transfer_answers_both_sides_with_what_they_have_after_it()
    {
        var (merchant, payer) = await Sides(nameof(A_transfer_answers_both_sides_with_what_they_have_after_it));

        var moved = await Call(
            "requestTransfer",
            Transfer(Reseller(
                "senderPrincipalId", merchant.Id), Customer("receiverPrincipalId", payer), Message.Amount("amount", "12.50"), "P2P"),
            merchant.Context(1));

        await Verifier.VerifyXml(moved.Text
            .Replace(payer, "payer", StringComparison.Ordinal)
            .Replace(merchant.Id, "merchant", StringComparison.Ordinal)
            .Replace(moved["ersReference"]!, "(reference)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_reference_has_25_digits_and_each_transfer_has_its_own()
    {
        var first = await Call("requestTransfer", Transfer());
        var second = await Call("requestTransfer", Transfer());

        Assert.Matches("^[0-9]{25}$", first["ersReference"]);
        Assert.True(string.CompareOrdinal(first["ersReference"], second["ersReference"]) < 0);
    }

    [Fact]
    public async Task The_journal_says_in_a_sentence_what_moved()
    {
        await Moved(Transfer(amount: Message.Amount("amount", "12.50")));

        var entry = Assert.Single(await Simulator.Sandbox.Journal.List(new() { Limit = 1 }));
        Assert.Equal("12.50 SEK went from the reseller public_test_shop to the payer payer-1.", entry.Detail);
    }

    [Fact]
    public async Task Both_sides_see_it_in_their_information()
    {
        var (merchant, payer) = await Sides(nameof(Both_sides_see_it_in_their_information));

        await Moved(Transfer(Reseller("senderPrincipalId", merchant.Id), Customer("receiverPrincipalId", payer)), merchant.Context(1));

        Assert.Equal(99_990m, await Held(Reseller("principalId", merchant.Id), merchant.Context(1)));
        Assert.Equal(1_000_010m, await Held(Customer("principalId", payer)));
    }

    [Fact]
    public async Task A_payer_pays_a_reseller_and_another_payer()
    {
        var (merchant, payer) = await Sides(nameof(A_payer_pays_a_reseller_and_another_payer));
        var other = await Given.Payer(nameof(A_payer_pays_a_reseller_and_another_payer) + "-other");

        await Moved(Transfer(Customer("senderPrincipalId", payer), Reseller("receiverPrincipalId", merchant.Id)), merchant.Context(1));
        await Moved(Transfer(Customer("senderPrincipalId", payer), Customer("receiverPrincipalId", other)), merchant.Context(1));

        Assert.Equal(100_010m, await Held(Reseller("principalId", merchant.Id), merchant.Context(1)));
        Assert.Equal(999_980m, await Held(Customer("principalId", payer)));
        Assert.Equal(1_000_010m, await Held(Customer("principalId", other)));
    }

    [Fact]
    public async Task What_payers_paid_moves_to_the_account_for_top_ups()
    {
        var merchant = await Given.Merchant(nameof(What_payers_paid_moves_to_the_account_for_top_ups));
        await Given.Paid(merchant.Context(1), total: "25.50");
        var accounts = Account("senderAccountSpecifier", "MERCHANT", merchant.Id) + Account("receiverAccountSpecifier", "RESELLER");

        var moved = await Moved(
            Transfer(Reseller("senderPrincipalId", merchant.Id), Reseller(
                "receiverPrincipalId", merchant.Id), Message.Amount("amount", "25.50"), accounts: accounts),
            merchant.Context(1));

        Assert.Equal("0.00", moved.Return.Element("senderPrincipal")!.Descendants("value").First().Value);
        Assert.Equal(100_025.50m, (decimal)moved.Return.Element("receiverPrincipal")!.Descendants("value").First());
    }

    [Fact]
    public async Task Another_reseller_gets_the_money_and_its_balance_is_not_told()
    {
        var (merchant, other) = (
            await Given.Merchant(nameof(Another_reseller_gets_the_money_and_its_balance_is_not_told)),
            await Given.Merchant(nameof(Another_reseller_gets_the_money_and_its_balance_is_not_told) + "-other"));

        var moved = await Moved(
            Transfer(Reseller("senderPrincipalId", merchant.Id), Reseller("receiverPrincipalId", other.Id)), merchant.Context(1));

        Assert.Null(moved.Return.Element("receiverPrincipal")!.Element("accounts"));
        Assert.Equal(100_010m, await Held(Reseller("principalId", other.Id), other.Context(1)));
    }

    [Fact]
    public async Task Each_currency_is_an_account_of_its_own()
    {
        var (merchant, payer) = await Sides(nameof(Each_currency_is_an_account_of_its_own));
        var sender = Reseller("senderPrincipalId", merchant.Id);

        await Moved(Transfer(sender, Customer("receiverPrincipalId", payer), Message.Amount("amount", "7", "JPY")), merchant.Context(1));
        await Moved(
            Transfer(sender, Customer("receiverPrincipalId", payer), Message.Amount("amount", "1.125", "KWD")), merchant.Context(1));

        var told = await Call("requestPrincipalInformation", Customer("principalId", payer));
        Assert.Equal(
            [("SEK", 1_000_000m), ("JPY", 1_000_007m), ("KWD", 1_000_001.125m)],
            told.Return.Descendants("balance").Select(balance => (
                (string)balance.Element("currency")!, (decimal)balance.Element("value")!)));
    }

    [Fact]
    public async Task Everything_can_be_sent_and_then_nothing_more()
    {
        var (merchant, payer) = await Sides(nameof(Everything_can_be_sent_and_then_nothing_more));
        var sender = Reseller("senderPrincipalId", merchant.Id);

        await Moved(Transfer(sender, Customer("receiverPrincipalId", payer), Message.Amount("amount", "100000.00")), merchant.Context(1));
        var more = await Call("requestTransfer", Transfer(
            sender, Customer("receiverPrincipalId", payer), Message.Amount("amount", "0.01")), merchant.Context(1));

        Assert.Equal(11, more.Code);
        Assert.Equal(0m, await Held(Reseller("principalId", merchant.Id), merchant.Context(1)));
    }

    [Fact]
    public async Task A_reseller_gets_only_the_currencies_that_it_takes()
    {
        var merchant = await Given.Merchant(nameof(A_reseller_gets_only_the_currencies_that_it_takes));
        var stored = (await Simulator.Sandbox.Store.FindReseller(merchant.Id))!;
        Assert.True(await Simulator.Sandbox.Store.Save(new() { Resellers = [stored.With(stored.Value with { Currencies = ["EUR"] })] }));
        var receiver = Reseller("receiverPrincipalId", merchant.Id);

        Assert.Equal(49, (await Call("requestTransfer", Transfer(receiver: receiver))).Code);
        Assert.Equal(0, (await Call("requestTransfer", Transfer(receiver: receiver, amount: Message.Amount("amount", "1", "EUR")))).Code);
    }

    [Fact]
    public async Task Of_twenty_at_once_as_many_are_carried_out_as_there_is_money_for()
    {
        var (merchant, payer) = await Sides(nameof(Of_twenty_at_once_as_many_are_carried_out_as_there_is_money_for));
        var members = Transfer(
            Reseller("senderPrincipalId", merchant.Id), Customer("receiverPrincipalId", payer), Message.Amount("amount", "9000"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Call("requestTransfer", members, merchant.Context(1))));

        Assert.Equal(11, answers.Count(answer => answer.Code == 0));
        Assert.Equal(9, answers.Count(answer => answer.Code == 11));
        Assert.Equal(11, answers.Select(answer => answer["ersReference"]).OfType<string>().Distinct().Count());
        Assert.Equal(1_000m, await Held(Reseller("principalId", merchant.Id), merchant.Context(1)));
        Assert.Equal(1_099_000m, await Held(Customer("principalId", payer)));
        await BooksBalance();
    }

    [Fact]
    public async Task Two_who_send_to_each_other_at_once_end_as_they_began()
    {
        var (merchant, payer) = await Sides(nameof(Two_who_send_to_each_other_at_once_end_as_they_began));
        var there = Transfer(Reseller("senderPrincipalId", merchant.Id), Customer("receiverPrincipalId", payer));
        var back = Transfer(Customer("senderPrincipalId", payer), Reseller("receiverPrincipalId", merchant.Id));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(number => Call("requestTransfer", number % 2 == 0 ? there : back, merchant.Context(1))));

        Assert.All(answers, answer => Assert.Equal(0, answer.Code));
        Assert.Equal(100_000m, await Held(Reseller("principalId", merchant.Id), merchant.Context(1)));
        await BooksBalance();
    }

    private async Task BooksBalance()
    {
        var accounts = await Simulator.Sandbox.Store.ListAccounts(null, null);
        Assert.All(
            accounts.GroupBy(held => held.Account.Currency),
            held => Assert.Equal((held.Key, 0), (held.Key, held.Sum(account => account.Minor))));
        Assert.DoesNotContain(accounts, held => held.Minor < 0 && held.Account.Kind != AccountKind.Bank);
    }

    private async Task<(
        Merchant Merchant, string Payer)> Sides(string name) => (await Given.Merchant(name), await Given.Payer(name + "-p"));

    private async Task<Result> Moved(string members, string? context = null)
    {
        var moved = await Call("requestTransfer", members, context);
        Assert.Equal(0, moved.Code);
        return moved;
    }

    private async Task<decimal> Held(string members, string? context = null)
    {
        var told = await Call("requestPrincipalInformation", members, context);
        return (decimal)told.Return.Descendants("balance").First().Element("value")!;
    }
}

public sealed class RequestTransferInMemory(InMemorySimulator simulator)
    : RequestTransferTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class RequestTransferOverKestrel(KestrelSimulator simulator)
    : RequestTransferTests(simulator), IClassFixture<KestrelSimulator>;
