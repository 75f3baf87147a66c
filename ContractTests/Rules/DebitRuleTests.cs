using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>What comes of a confirmed payment: payment mode, what was asked for, and the payer's account.</summary>
public sealed class DebitRuleTests
{
    private const long Enough = 10_000;

    private static readonly Payer Payer = new() { Id = "anna", Name = "Anna", Msisdn = "46700000000", TerminalId = "anna-phone" };

    [Theory]
    [InlineData(null, true, "paid")]
    [InlineData(null, false, "paid")]
    [InlineData(PaymentMode.ImmediateDebit, true, "paid")]
    [InlineData(PaymentMode.ImmediateDebit, false, "paid")]
    [InlineData(PaymentMode.ReservationDesired, true, "reserved")]
    [InlineData(PaymentMode.ReservationDesired, false, "paid")]
    [InlineData(PaymentMode.ReservationRequired, true, "reserved")]
    [InlineData(PaymentMode.ReservationRequired, false, "failed")]
    [InlineData(PaymentMode.ReservationRequiredPreliminaryAmount, true, "reserved")]
    [InlineData(PaymentMode.ReservationRequiredPreliminaryAmount, false, "failed")]
    public void The_mode_and_whether_the_account_can_reserve_decide(PaymentMode? mode, bool canReserve, string becomes) =>
        Assert.Equal(becomes, Decide(mode, Payer with { CanReserve = canReserve }, Enough, DebitOutcome.Paid));

    [Theory]
    [InlineData(10_000, "paid")]
    [InlineData(9_999, "failed")]
    [InlineData(0, "failed")]
    public void The_balance_must_cover_the_total(long balance, string becomes) =>
        Assert.Equal(becomes, Decide(null, Payer, balance, DebitOutcome.Paid));

    [Theory]
    [InlineData(DebitOutcome.InsufficientFunds)]
    [InlineData(DebitOutcome.AccountClosed)]
    [InlineData(DebitOutcome.BankDown)]
    public void A_debit_that_was_asked_to_fail_fails(DebitOutcome outcome) => Assert.Equal("failed", Decide(null, Payer, Enough, outcome));

    [Fact]
    public void A_closed_account_pays_nothing() =>
        Assert.Equal("failed", Decide(null, Payer with { AccountOpen = false }, Enough, DebitOutcome.Paid));

    [Fact]
    public void The_reference_is_the_one_given() => Assert.Equal(
        new InvoiceEvent.DebitSucceeded(new("1"), Reserved: false),
        DebitRule.Decide(Given.Invoice(Phase.Paying), Payer, Enough, new("1")));

    private static string Decide(PaymentMode? mode, Payer payer, long balance, DebitOutcome outcome)
    {
        var invoice = Given.Invoice(Phase.Paying) with { Bill = Given.Bill with { PaymentMode = mode }, Debit = new(Given.Noon, outcome) };
        return DebitRule.Decide(invoice, payer, balance, new("1")) switch
        {
            InvoiceEvent.DebitSucceeded { Reserved: true } => "reserved",
            InvoiceEvent.DebitSucceeded => "paid",
            InvoiceEvent.DebitFailed => "failed",
            var other => other.ToString(),
        };
    }
}
