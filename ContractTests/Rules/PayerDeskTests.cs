using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>What a payer has, money in each currency and cards of merchants; and the codes that a payer cannot scan.</summary>
public sealed class PayerDeskTests : IAsyncLifetime
{
    private static readonly string Shop = SeededPrincipals.Resellers[0].Id;
    private static readonly string Other = SeededPrincipals.Resellers[1].Id;

    private TestSandbox given = null!;

    [Fact]
    public async Task A_card_takes_the_place_of_the_one_of_its_kind_and_of_no_other()
    {
        LoyaltyCard[] cards =
            [new(Shop, "club", "1"), new(Shop, "staff", "2"), new(Other, "club", "3"), new(Shop, "club", "4")];
        foreach (var card in cards)
            Assert.True((await given.Sandbox.PayerDesk.KeepCard(TestSandbox.Payer, card)).Succeeded);

        var payer = (await given.Sandbox.Store.FindPayer(TestSandbox.Payer))!.Value;
        Assert.Equal([new(Shop, "staff", "2"), new(Other, "club", "3"), new(Shop, "club", "4")], payer.Cards.ToArray());
    }

    [Fact]
    public async Task A_payer_begins_with_a_million_kronor_and_gets_another_currency_with_its_first_use()
    {
        Assert.Equal([new(Given.Kronor(1_000_000m), Given.Kronor(0))], await Accounts());

        var payer = (await given.Sandbox.Store.FindPayer(TestSandbox.Payer))!.Value;
        Assert.Equal(100_000_000, await PayerAccounts.ReadBalance(given.Sandbox.Store, payer, Currency.Of("EUR"), Given.Noon));
        Assert.Equal([new(Given.Kronor(1_000_000m), Given.Kronor(0)), new(Given.Euro(1_000_000m), Given.Euro(0))], await Accounts());
    }

    [Fact]
    public async Task The_reserved_amount_is_shown_beside_the_balance_of_its_currency()
    {
        await given.Pay(await given.Send(100m));
        await given.Pay(await given.Send(30m, mode: PaymentMode.ReservationRequired));
        var payer = (await given.Sandbox.Store.FindPayer(TestSandbox.Payer))!.Value;
        await PayerAccounts.ReadBalance(given.Sandbox.Store, payer, Currency.Of("EUR"), Given.Noon);

        var accounts = await Accounts();

        Assert.Equal(2, accounts.Count);
        Assert.Contains(new(Given.Kronor(999_870m), Given.Kronor(30m)), accounts);
        Assert.Contains(new(Given.Euro(1_000_000m), Given.Euro(0)), accounts);
    }

    [Theory]
    [InlineData("HTTP://SEQR.SE/QTILL", "The text is the code of a till, and not of an invoice.")]
    [InlineData("HTTP://SEQR.SE/R1x", "R is followed by the digits of an invoice reference, and by nothing else.")]
    [InlineData(
        null,
        "A bill's code is HTTP://SEQR.SE/R and 17 digits, a till's HTTP://SEQR.SE/Q and its id; a link begins with seqr:// instead.")]
    public async Task A_text_that_is_no_code_of_a_bill_is_refused_with_what_it_is(string? code, string reason) =>
        Assert.Equal(
            ResultCode.InvalidInvoiceReference.Because(reason),
            (await given.Sandbox.PayerDesk.Scan(TestSandbox.Payer, code)).Refusal);

    public async Task InitializeAsync() => given = await TestSandbox.Open();

    public Task DisposeAsync()
    {
        given.Dispose();
        return Task.CompletedTask;
    }

    private ValueTask<IReadOnlyList<PayerAccount>> Accounts() => PayerAccounts.List(given.Sandbox.Store, TestSandbox.Payer);
}
