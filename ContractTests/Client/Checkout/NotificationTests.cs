using Reference.Client;
using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Checkout;

public sealed class NotificationTests : ShopFixture
{
    [Fact]
    public async Task A_notification_asks_at_once()
    {
        var order = await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Paid("A-1"));
        Assert.Equal(OrderState.Paid, (await Checkout.NotifiedAsync("A-1", order.BillKey, R1))!.State);
        Assert.Empty(Clock.Delays);
    }

    [Fact]
    public async Task A_second_notification_changes_and_asks_nothing()
    {
        var order = await GivenAPaidOrderAsync();
        Assert.Equal(
            (order.Version, OrderState.Paid),
            (await Checkout.NotifiedAsync("A-1", order.BillKey, R1)) is { } o ? (o.Version, o.State) : default);
        Assert.Single(Seqr.Calls("getPaymentStatus"));
        Assert.Single(Settled);
    }

    [Fact]
    public async Task An_early_notification_goes_on_asking_until_the_payment_shows()
    {
        var order = await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Status("ISSUED"), FakeAnswer.Status("ISSUED"), FakeAnswer.Paid("A-1"));
        Assert.Equal(OrderState.Open, (await Checkout.NotifiedAsync("A-1", order.BillKey, R1))!.State);
        await Eventually.Holds(() => Settled.Count == 1, "the order is settled");
        Assert.Equal(OrderState.Paid, (await Checkout.FindAsync("A-1"))!.State);
    }

    /// <summary>A question may hang for longer than the 20 s after which SEQR takes an unacknowledged payment back.</summary>
    [Fact]
    public async Task A_notification_asks_for_itself_while_another_question_hangs()
    {
        var order = await GivenAnOpenOrderAsync();
        using var goesOn = new ManualResetEventSlim();
        var questions = 0;
        Seqr.On("getPaymentStatus", _ =>
        {
            if (Interlocked.Increment(ref questions) > 1)
                return FakeAnswer.Paid("A-1");
            goesOn.Wait();
            return FakeAnswer.Status("ISSUED");
        });
        var asking = Checkout.ReturnedAsync("A-1");
        await Eventually.Holds(() => questions == 1, "the question is under way");

        var told = await Checkout.NotifiedAsync("A-1", order.BillKey, R1).WaitAsync(TimeSpan.FromSeconds(5));
        goesOn.Set();

        Assert.Equal(OrderState.Paid, told!.State);
        // What was answered late is older than the payment.
        Assert.Equal(OrderState.Paid, (await asking)!.State);
        Assert.Equal(OrderState.Paid, Assert.Single(Settled).State);
    }

    [Fact]
    public async Task A_notification_while_SEQR_is_unreachable_throws_and_goes_on_asking()
    {
        var order = await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Reset, FakeAnswer.Paid("A-1"));
        await Assert.ThrowsAsync<SeqrTransportException>(() => Checkout.NotifiedAsync("A-1", order.BillKey, R1));
        await Eventually.Holds(() => Settled.Count == 1, "the order is settled");
    }

    [Fact]
    public async Task Polls_and_notifications_that_collide_report_the_order_once()
    {
        var order = await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Paid("A-1"));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => i % 2 == 0
            ? Checkout.NotifiedAsync("A-1", order.BillKey, R1)
            : Checkout.PollAsync("A-1") as Task));
        Assert.Equal(OrderState.Paid, Assert.Single(Settled).State);
    }

    [Theory]
    [InlineData("A-1", "wrong", R2)]
    [InlineData("A-1", null, R2)]
    [InlineData("B-2", "any", R1)]
    [InlineData("../A-1", "any", R1)]
    public async Task A_strangers_notification_is_ignored(string orderId, string? key, string reference)
    {
        await GivenAnOpenOrderAsync();
        Assert.Null(await Checkout.NotifiedAsync(orderId, key, reference));
        Assert.Single(Seqr.Received);
    }

    [Fact]
    public async Task A_second_invoice_for_the_same_bill_is_taken_back()
    {
        var order = await GivenAnOpenOrderAsync();
        await Checkout.NotifiedAsync("A-1", order.BillKey, R2);
        Assert.Equal(R2, Assert.Single(Seqr.Calls("cancelInvoice")).Member("invoiceReference"));
        Assert.Empty(Seqr.Calls("getPaymentStatus"));
    }

    [Fact]
    public async Task A_returning_payer_causes_one_poll()
    {
        await GivenAnOpenOrderAsync();
        Assert.Equal(OrderState.Open, (await Checkout.ReturnedAsync("A-1"))!.State);
        Assert.Single(Seqr.Calls("getPaymentStatus"));
        Assert.Null(await Checkout.ReturnedAsync("unknown"));
    }
}
