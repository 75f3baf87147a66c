using Reference.Client;
using Reference.Client.Tills;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Tills;

public sealed class LoyaltyTests : TillFixture
{
    private const string Card = "<customerTokens><token><description>Bonus</description><id>card</id>"
        + "<status>0</status><value>4711</value></token></customerTokens>";

    private static readonly SaleTerms Optional = new() { AcknowledgmentMode = AcknowledgmentMode.OptionalAcknowledgment };

    [Fact]
    public async Task A_card_that_the_payer_offers_is_answered_with_the_rebate_and_the_sale_goes_on()
    {
        AnswerTokens = (sale, offered) => Task.FromResult(new TokenAnswer(
            [.. offered.Select(TokenAnswer.Used)],
            new(sale.Id, "Coffee", new(30, "SEK"))
            {
                CashierId = "Alice",
                Rows = [new("Coffee", new(35, "SEK")), new("Rebate", new(-5, "SEK"))]
            }));
        var register = await GivenARegisterAfterRestartAsync();
        Seqr.On("getPaymentStatus", Pending(2, Card), FakeAnswer.Status("ISSUED", 3), Paid("S-1", amount: "30"));
        var sale = (await register.SellAsync(Coffee, Optional)).Bill;
        Assert.Equal((SaleState.Paid, new Money(30, "SEK"), new Money(30, "SEK")), (sale.State, sale.Paid, sale.Purchase.Total));
        var update = Assert.Single(Seqr.Calls("updateInvoice"));
        Assert.Equal((R1, "OPTIONAL_ACKNOWLEDGMENT"), (update.Member("invoiceReference"), update.Member("acknowledgmentMode")));
        Assert.Equal("Bonuscard14711", update.Member("tokens"));
        Assert.Equal("SEK30", update.Member("totalAmount"));
        Assert.Equal(new Money(30, "SEK"), (await JournalAsync()).Single().Amount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(90)]
    [InlineData(99)]
    public async Task A_card_is_used_blocked_or_unknown(int status)
    {
        AnswerTokens = (_, offered) => Task.FromResult(new TokenAnswer([.. offered.Select(token => status switch
        {
            1 => TokenAnswer.Used(token),
            90 => TokenAnswer.Blocked(token),
            _ => TokenAnswer.Unknown(token),
        })]));
        var register = await GivenARegisterAfterRestartAsync();
        Seqr.On("getPaymentStatus", Pending(2, Card), Paid("S-1"));
        await register.SellAsync(Coffee, Optional);
        Assert.Equal($"Bonuscard{status}4711", Assert.Single(Seqr.Calls("updateInvoice")).Member("tokens"));
    }

    [Fact]
    public async Task A_payer_who_waits_without_a_card_is_let_on_and_nobody_is_asked()
    {
        AnswerTokens = (_, _) => throw new InvalidOperationException("There is no card.");
        var register = await GivenARegisterAfterRestartAsync();
        Seqr.On("getPaymentStatus", Pending(2), Paid("S-1"));
        Assert.Equal(SaleState.Paid, (await register.SellAsync(Coffee)).Bill.State);
        Assert.Null(Assert.Single(Seqr.Calls("updateInvoice")).Member("tokens"));
    }

    [Fact]
    public async Task An_answer_that_did_not_arrive_is_given_again_while_the_payer_waits()
    {
        var register = await GivenARegisterAsync();
        Seqr.On("updateInvoice", FakeAnswer.Reset, FakeAnswer.Success());
        Seqr.On("getPaymentStatus", Pending(2, Card), Pending(2, Card), FakeAnswer.Status("ISSUED", 3), Paid("S-1"));
        Assert.Equal(SaleState.Paid, (await register.SellAsync(Coffee, Optional)).Bill.State);
        Assert.Equal(2, Seqr.Calls("updateInvoice").Count);
    }

    [Fact]
    public async Task A_card_offered_on_an_open_bill_is_answered_once()
    {
        var register = await GivenARegisterAsync();
        var offered = FakeAnswer.Success($"<status>ISSUED</status>{Card}<version>2</version>");
        Seqr.On("getPaymentStatus", offered, offered, Paid("S-1"));
        await register.SellAsync(Coffee, Optional);
        Assert.Single(Seqr.Calls("updateInvoice"));
    }

    [Fact]
    public async Task The_tills_own_swiped_card_is_not_answered()
    {
        var register = await GivenARegisterAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Success($"<status>ISSUED</status>{Card}<version>2</version>"), Paid("S-1"));
        await register.SellAsync(Coffee, new() { Tokens = [new("card", "4711")] });
        Assert.Empty(Seqr.Calls("updateInvoice"));
    }

    [Theory]
    [InlineData(48)]
    [InlineData(93)]
    public async Task An_update_that_comes_too_late_does_not_end_the_sale(int refusal)
    {
        var register = await GivenARegisterAsync();
        Seqr.On("updateInvoice", FakeAnswer.Refused(refusal)).On("getPaymentStatus", Pending(2, Card), Paid("S-1"));
        Assert.Equal(SaleState.Paid, (await register.SellAsync(Coffee, Optional)).Bill.State);
    }

    [Fact]
    public async Task A_card_of_a_payer_who_waited_while_the_program_was_down_is_answered_after_the_restart()
    {
        var register = await GivenARegisterAsync();
        await register.BillAsync(Coffee, Optional);
        Restart();
        Seqr.On("getPaymentStatus", Pending(2, Card), Paid("S-1"));
        var resumed = await Office.OpenAsync("till-1");
        Assert.Equal("S-1", Assert.Single(await resumed.ResumeAsync()).Id);
        Assert.Single(Seqr.Calls("updateInvoice"));
        Assert.Equal(SaleState.Paid, (await resumed.PollAsync("S-1")).Bill.State);
    }

    private static FakeAnswer Pending(int version, string tokens = "") =>
        FakeAnswer.Success($"<status>PENDING_ISSUER_ACKNOWLEDGE</status>{tokens}<version>{version}</version>");

    private Task<CashRegister> GivenARegisterAfterRestartAsync()
    {
        Restart(); // The callback is part of the set-up.
        return GivenARegisterAsync();
    }
}
