using Reference.Client;
using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Checkout;

public sealed class CancelingTests : ShopFixture
{
    [Theory]
    [InlineData(0)]
    [InlineData(95)]
    public async Task A_canceled_order_cannot_be_paid_any_more(int answer)
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("cancelInvoice", FakeAnswer.Refused(answer));
        Assert.Equal(OrderState.Canceled, (await Checkout.CancelAsync("A-1")).State);
        Assert.Equal(OrderState.Canceled, Assert.Single(Settled).State);
    }

    [Fact]
    public async Task A_payer_who_was_faster_has_paid()
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("cancelInvoice", FakeAnswer.Refused(50));
        Seqr.On("getPaymentStatus", FakeAnswer.Paid("A-1", "E1"));
        var order = await Checkout.CancelAsync("A-1");
        Assert.Equal((OrderState.Paid, "E1"), (order.State, order.ErsReference));
    }

    [Fact]
    public async Task While_the_debit_is_under_way_the_order_stays_open_and_says_why()
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("cancelInvoice", FakeAnswer.Refused(51));
        var order = await Checkout.CancelAsync("A-1");
        Assert.Equal((OrderState.Open, ResultCode.CannotCancelInvoiceInProgress), (order.State, order.LastRefusal!.Code));
    }

    [Fact]
    public async Task Without_an_answer_the_order_stays_open()
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("cancelInvoice", FakeAnswer.Reset);
        await Assert.ThrowsAsync<SeqrTransportException>(() => Checkout.CancelAsync("A-1"));
        Assert.Equal(OrderState.Open, (await Checkout.FindAsync("A-1"))!.State);
    }

    [Fact]
    public async Task An_order_whose_payer_never_came_back_is_canceled()
    {
        await GivenAnOpenOrderAsync();
        Assert.Empty(await Checkout.CancelAbandonedAsync(TimeSpan.FromMinutes(15)));
        Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(OrderState.Canceled, Assert.Single(await Checkout.CancelAbandonedAsync(TimeSpan.FromMinutes(15))).State);
    }

    [Fact]
    public async Task An_order_that_SEQR_never_answers_about_keeps_no_other_open()
    {
        await GivenAnOpenOrderAsync();
        await Checkout.StartAsync(new Purchase("A-2", "Boots", new Money(1290, "SEK")));
        var first = "";
        Seqr.On("cancelInvoice", call =>
        {
            // Orders come in no particular order: the first one that is asked about is never answered.
            first = first.Length > 0 ? first : call.Member("invoiceReference")!;
            return call.Member("invoiceReference") == first ? FakeAnswer.Reset : FakeAnswer.Success();
        });
        Clock.Advance(TimeSpan.FromMinutes(15));

        await Assert.ThrowsAsync<SeqrTransportException>(() => Checkout.CancelAbandonedAsync(TimeSpan.FromMinutes(15)));

        var states = new[] { (await Checkout.FindAsync("A-1"))!.State, (await Checkout.FindAsync("A-2"))!.State };
        Assert.Equal([OrderState.Open, OrderState.Canceled], states.Order());
    }

    [Fact]
    public async Task A_canceled_order_may_be_billed_again()
    {
        await GivenAnOpenOrderAsync();
        await Checkout.CancelAsync("A-1");
        var order = await Checkout.BillAgainAsync("A-1");
        Assert.Equal((OrderState.Open, R2), (order.State, order.InvoiceReference));
    }
}
