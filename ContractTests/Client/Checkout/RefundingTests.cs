using Reference.Client;
using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Checkout;

public sealed class RefundingTests : ShopFixture
{
    [Fact]
    public async Task A_part_and_then_the_rest_are_refunded()
    {
        await GivenAPaidOrderAsync();
        Seqr.On("refundPayment", Refunded("E2"), Refunded("E3"));
        var part = await Checkout.RefundAsync("A-1", "r1", new Money(90, "SEK"));
        var rest = await Checkout.RefundAsync("A-1", "r2");
        Assert.Equal((RefundState.Done, "E2", new Money(90, "SEK")), (part.State, part.ErsReference, part.Amount));
        Assert.Equal((RefundState.Done, "E3", new Money(900, "SEK")), (rest.State, rest.ErsReference, rest.Amount));
        Assert.All(Seqr.Calls("refundPayment"), call => Assert.Equal("E1", call.Member("ersReference")));
    }

    [Fact]
    public async Task A_refund_is_stored_before_it_is_sent()
    {
        await GivenAPaidOrderAsync();
        Refund? seen = null;
        Seqr.On("refundPayment", _ =>
        {
            seen = Store.LoadAsync("A-1", default).Result!.Refunds.Single();
            return Refunded("E2");
        });
        await Checkout.RefundAsync("A-1", "r1");
        Assert.Equal(RefundState.Sending, seen?.State);
    }

    [Fact]
    public async Task A_refund_with_the_same_id_even_at_once_is_sent_once()
    {
        await GivenAPaidOrderAsync();
        Seqr.On("refundPayment", Refunded("E2"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Checkout.RefundAsync("A-1", "r1", new Money(10, "SEK"))));
        await Checkout.RefundAsync("A-1", "r1", new Money(10, "SEK"));
        Assert.Single(Seqr.Calls("refundPayment"));
    }

    [Fact]
    public async Task A_refund_without_an_answer_is_in_doubt_counts_as_refunded_and_is_not_sent_again()
    {
        await GivenAPaidOrderAsync();
        Seqr.On("refundPayment", FakeAnswer.Reset);
        Assert.Equal(RefundState.InDoubt, (await Checkout.RefundAsync("A-1", "r1", new Money(500, "SEK"))).State);
        Assert.Equal(RefundState.InDoubt, (await Checkout.RefundAsync("A-1", "r1", new Money(500, "SEK"))).State);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Checkout.RefundAsync("A-1", "r2", new Money(491, "SEK")));
        Assert.Single(Seqr.Calls("refundPayment"));
    }

    [Theory]
    [InlineData(true, RefundState.Done, 490)]
    [InlineData(false, RefundState.NotSent, 990)]
    public async Task A_person_resolves_the_doubt_about_a_refund(bool carriedOut, RefundState state, int refundable)
    {
        await GivenAPaidOrderAsync();
        Seqr.On("refundPayment", FakeAnswer.Reset);
        await Checkout.RefundAsync("A-1", "r1", new Money(500, "SEK"));
        var order = await Checkout.ResolveRefundAsync("A-1", "r1", carriedOut, "E2");
        Assert.Equal((state, new Money(refundable, "SEK")), (order.Refunds.Single().State, order.Refundable));
    }

    [Fact]
    public async Task A_refused_refund_says_why_and_may_be_sent_again()
    {
        await GivenAPaidOrderAsync();
        Seqr.On("refundPayment", FakeAnswer.Refused(97), Refunded("E2"));
        var refused = await Checkout.RefundAsync("A-1", "r1");
        Assert.Equal((RefundState.Refused, ResultCode.ResellerNotAllowedToDoRefund), (refused.State, refused.Refusal!.Code));
        Assert.Equal(RefundState.Done, (await Checkout.RefundAsync("A-1", "r1")).State);
    }

    [Fact]
    public async Task An_order_that_is_not_paid_cannot_be_refunded()
    {
        await GivenAnOpenOrderAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Checkout.RefundAsync("A-1", "r1"));
        Assert.Empty(Seqr.Calls("refundPayment"));
    }

    private static FakeAnswer Refunded(string ersReference) =>
        FakeAnswer.Return($"<ersReference>{ersReference}</ersReference><resultCode>0</resultCode>");
}
