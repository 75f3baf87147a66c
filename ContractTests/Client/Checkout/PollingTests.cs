using Reference.Client;
using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Checkout;

public sealed class PollingTests : ShopFixture
{
    [Fact]
    public async Task A_round_asks_each_second_until_the_order_is_paid_and_keeps_the_ersReference()
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Status("ISSUED"), FakeAnswer.Status("ISSUED"), FakeAnswer.Paid("A-1", "E1"));
        var round = await Checkout.PollAsync("A-1");
        Assert.Equal(RoundEnd.Settled, round.End);
        Assert.Equal((OrderState.Paid, "E1"), (round.Bill.State, round.Bill.ErsReference));
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)], Clock.Delays);
        Assert.Equal("E1", (await Store.LoadAsync("A-1", default))!.ErsReference);
    }

    [Fact]
    public async Task A_round_ends_after_thirty_polls_and_another_one_can_follow()
    {
        await GivenAnOpenOrderAsync();
        Assert.Equal(RoundEnd.TimeUp, (await Checkout.PollAsync("A-1")).End);
        Assert.Equal(30, Seqr.Calls("getPaymentStatus").Count);
        Assert.Equal(RoundEnd.TimeUp, (await Checkout.PollAsync("A-1")).End);
        Assert.Equal(60, Seqr.Calls("getPaymentStatus").Count);
    }

    [Fact]
    public async Task Each_poll_carries_the_version_last_seen()
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Status("ISSUED", 1), FakeAnswer.Status("ISSUED", 4), FakeAnswer.Paid("A-1"));
        await Checkout.PollAsync("A-1");
        Assert.Equal(["0", "1", "4"], Seqr.Calls("getPaymentStatus").Select(call => call.Member("invoiceVersion")));
    }

    [Fact]
    public async Task A_caller_who_polls_an_order_that_is_being_polled_joins_the_round()
    {
        await GivenAnOpenOrderAsync();
        var go = new TaskCompletionSource();
        Seqr.On("getPaymentStatus", FakeAnswer.Paid("A-1").After(go.Task));
        var rounds = Enumerable.Range(0, 5).Select(_ => Checkout.PollAsync("A-1")).ToList();
        go.SetResult();
        await Task.WhenAll(rounds);
        Assert.Single(Seqr.Calls("getPaymentStatus"));
    }

    [Fact]
    public async Task Polls_that_fail_do_not_end_the_round()
    {
        await GivenAnOpenOrderAsync();
        Seqr.On(
            "getPaymentStatus",
            FakeAnswer.Reset,
            FakeAnswer.Http(503),
            FakeAnswer.Refused(93),
            FakeAnswer.Reset,
            FakeAnswer.Paid("A-1"));
        Assert.Equal(OrderState.Paid, (await Checkout.PollAsync("A-1")).Bill.State);
    }

    [Fact]
    public async Task Five_failures_in_a_row_are_reported_and_leave_the_order_open()
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Reset);
        var round = await Checkout.PollAsync("A-1");
        Assert.Equal((RoundEnd.Unreachable, OrderState.Open), (round.End, round.Bill.State));
        Assert.Equal("getPaymentStatus", round.LastFailure!.Operation);
        Assert.Equal(5, Seqr.Calls("getPaymentStatus").Count);
    }

    [Fact]
    public async Task A_refusal_that_time_does_not_heal_ends_the_round()
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Refused(54));
        var round = await Checkout.PollAsync("A-1");
        Assert.Equal((RoundEnd.Refused, ResultCode.InvalidInvoiceReference), (round.End, round.Bill.LastRefusal!.Code));
        Assert.Single(Seqr.Calls("getPaymentStatus"));
    }

    [Theory]
    [InlineData("CANCELED", OrderState.Canceled)]
    [InlineData("FAILED", OrderState.Failed)]
    public async Task An_order_also_ends_without_payment(string status, OrderState expected)
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Status(status));
        Assert.Equal(expected, (await Checkout.PollAsync("A-1")).Bill.State);
        Assert.Equal(expected, Assert.Single(Settled).State);
    }

    [Theory]
    [InlineData("PARTIALLY_PAID")]
    [InlineData("PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData("SOMETHING_NEW")]
    public async Task A_status_that_is_not_final_leaves_the_order_open(string status)
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Status(status));
        Assert.Equal(OrderState.Open, (await Checkout.PollAsync("A-1")).Bill.State);
    }

    [Fact]
    public async Task A_payment_of_the_orders_own_bill_counts_without_a_receipt()
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Status("PAID"));
        Assert.Equal(OrderState.Paid, (await Checkout.PollAsync("A-1")).Bill.State);
    }

    [Fact]
    public async Task A_settled_order_is_not_asked_about_again()
    {
        await GivenAPaidOrderAsync();
        await Checkout.PollAsync("A-1");
        await Checkout.ReturnedAsync("A-1");
        Assert.Single(Seqr.Calls("getPaymentStatus"));
    }

    [Fact]
    public async Task A_caller_who_stops_waiting_does_not_stop_the_round()
    {
        await GivenAnOpenOrderAsync();
        var go = new TaskCompletionSource();
        Seqr.On("getPaymentStatus", FakeAnswer.Paid("A-1").After(go.Task));
        using var impatience = new CancellationTokenSource();
        var waiting = Checkout.PollAsync("A-1", impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        go.SetResult();
        await Eventually.Holds(() => Settled.Count == 1, "the order is settled");
    }
}
