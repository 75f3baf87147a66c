using Reference.Client;
using Reference.Client.Tills;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Tills;

public sealed class TillRefundTests : TillFixture
{
    [Fact]
    public async Task A_refund_is_sent_once_and_in_the_journal_of_the_till_that_gave_it()
    {
        await GivenAPaidSaleAsync();
        var other = await GivenARegisterAsync("till-2");
        Seqr.On("refundPayment", Refunded(E2));
        var refund = await other.RefundAsync("S-1", "r1", new Money(5, "SEK"), "Bob");
        await other.RefundAsync("S-1", "r1", new Money(5, "SEK"), "Bob");
        Assert.Equal((RefundState.Done, E2), (refund.State, refund.ErsReference));
        var call = Assert.Single(Seqr.Calls("refundPayment"));
        Assert.Equal((T2, E1, "Bob"), (call.Member("id"), call.Member("ersReference"), call.Member("cashierId")));
        var entry = Assert.Single(await JournalAsync("till-2"));
        Assert.Equal((JournalKind.Refund, E2, new Money(5, "SEK")), (entry.Kind, entry.Reference, entry.Amount));
        Assert.Equal((T2, "Bob"), (entry.TerminalId, entry.CashierId));
        Assert.Single(await JournalAsync());
    }

    [Theory]
    [InlineData(97)]
    [InlineData(98)]
    [InlineData(99)]
    public async Task A_refused_refund_is_not_in_the_journal(int refusal)
    {
        var register = await GivenAPaidSaleAsync();
        Seqr.On("refundPayment", FakeAnswer.Refused(refusal));
        var refund = await register.RefundAsync("S-1", "r1");
        Assert.Equal((RefundState.Refused, refusal), (refund.State, (int)refund.Refusal!.Code));
        Assert.Single(await JournalAsync());
    }

    [Fact]
    public async Task A_refund_in_doubt_is_journaled_when_a_person_resolved_it()
    {
        var register = await GivenAPaidSaleAsync();
        Seqr.On("refundPayment", FakeAnswer.Reset);
        Assert.Equal(RefundState.InDoubt, (await register.RefundAsync("S-1", "r1")).State);
        await Assert.ThrowsAsync<InvalidOperationException>(() => register.RefundAsync("S-1", "r2", new Money(1, "SEK")));
        Assert.Single(await JournalAsync());
        await register.ResolveRefundAsync("S-1", "r1", carriedOut: true, E2);
        Assert.Equal([E1, E2], (await JournalAsync()).Select(entry => entry.Reference));
    }

    [Fact]
    public async Task No_more_is_refunded_than_the_receipt_says_was_paid()
    {
        var register = await GivenARegisterAsync();
        Seqr.On("getPaymentStatus", Paid("S-1", amount: "30.00"));
        await register.SellAsync(Coffee);
        await Assert.ThrowsAsync<InvalidOperationException>(() => register.RefundAsync("S-1", "r1", new Money(31, "SEK")));
        Seqr.On("refundPayment", Refunded(E2));
        Assert.Equal(new Money(30.00m, "SEK"), (await register.RefundAsync("S-1", "r1")).Amount);
    }
}
