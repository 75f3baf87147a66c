using Reference.Client;
using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Checkout;

public sealed class StartingTests : ShopFixture
{
    [Fact]
    public async Task A_started_order_has_a_bill_and_a_link_that_opens_it_in_the_wallet()
    {
        var order = await Checkout.StartAsync(Shoes);
        Assert.Equal(OrderState.Open, order.State);
        Assert.Equal(R1, order.InvoiceReference);
        Assert.Equal("HTTP://SEQR.SE/R" + R1, order.QrCode);
        Assert.Equal("seqr://SEQR.SE/R" + R1, Checkout.LinkFor(order));
    }

    [Fact]
    public async Task The_bill_names_the_order_in_its_urls_and_needs_no_acknowledgment()
    {
        var order = await Checkout.StartAsync(Shoes);
        var bill = Assert.Single(Seqr.Calls("sendInvoice"));
        Assert.Equal("A-1", bill.Member("clientInvoiceId"));
        Assert.Equal("shop://back?order=A-1", bill.Member("backURL"));
        Assert.Equal($"https://shop.example/notify?shop=7&order=A-1&bill={order.BillKey}", bill.Member("notificationUrl"));
        Assert.Equal("NO_ACKNOWLEDGMENT", bill.Member("acknowledgmentMode"));
        Assert.Equal(32, order.BillKey.Length);
    }

    [Fact]
    public async Task The_order_is_stored_before_its_bill_is_sent()
    {
        Order? seen = null;
        Seqr.On("sendInvoice", _ =>
        {
            seen = Store.LoadAsync("A-1", default).Result;
            return FakeAnswer.Sent(R1);
        });
        await Checkout.StartAsync(Shoes);
        Assert.Equal(OrderState.Sending, seen?.State);
    }

    [Fact]
    public async Task Starting_twice_even_at_once_sends_one_bill()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Checkout.StartAsync(Shoes)));
        var order = await Checkout.StartAsync(Shoes);
        Assert.Single(Seqr.Calls("sendInvoice"));
        Assert.Equal((OrderState.Open, R1), (order.State, order.InvoiceReference));
    }

    [Fact]
    public async Task An_order_cannot_be_continued_with_another_total()
    {
        await Checkout.StartAsync(Shoes);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Checkout.StartAsync(new("A-1", "Shoes", new Money(1, "SEK"))));
    }

    [Fact]
    public async Task A_bill_that_nobody_could_receive_is_not_sent_and_may_be_started_again()
    {
        var offline = AnotherProgram(new Uri("http://127.0.0.1:1/soap"));
        var order = await offline.StartAsync(Shoes);
        Assert.Equal(OrderState.NotSent, order.State);
        Assert.Contains("nothing answers at this address", order.Trouble, StringComparison.Ordinal);

        Assert.Equal(OrderState.Open, (await Checkout.StartAsync(Shoes)).State);
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task A_refused_bill_says_why_and_may_be_started_again()
    {
        Seqr.On("sendInvoice", FakeAnswer.Refused(93), FakeAnswer.Sent(R1));
        var order = await Checkout.StartAsync(Shoes);
        Assert.Equal(OrderState.Refused, order.State);
        Assert.Equal(ResultCode.SystemBusy, order.LastRefusal?.Code);
        Assert.Equal(OrderState.Open, (await Checkout.StartAsync(Shoes)).State);
    }

    [Fact]
    public async Task A_system_error_leaves_the_order_in_doubt()
    {
        Seqr.On("sendInvoice", FakeAnswer.Refused(90));
        Assert.Equal(OrderState.InDoubt, (await Checkout.StartAsync(Shoes)).State);
    }
}
