using SeqrSandbox.Testing;

namespace ShopTests;

public sealed class PayingTests(SeqrFixture seqr) : ShopTest(seqr)
{
    [Fact]
    public async Task An_order_is_paid()
    {
        var reference = await Checkout.BillAsync("A-1", 149.90m);
        var paid = await Sandbox.PayAsync(reference);

        Assert.Equal(OrderState.Paid(paid.ErsReference!), await Checkout.AskAsync(reference));
    }

    [Fact]
    public async Task A_refused_debit_fails_the_order()
    {
        var reference = await Checkout.BillAsync("A-1", 149.90m);
        await Sandbox.DeclineAsync(reference);

        Assert.Equal(OrderState.Failed, await Checkout.AskAsync(reference));
    }

    [Fact]
    public async Task The_payer_changes_her_mind()
    {
        var reference = await Checkout.BillAsync("A-1", 149.90m);
        var payer = Sandbox.Payer();
        await payer.ScanAsync($"HTTP://SEQR.SE/R{reference}");
        await payer.CancelAsync();

        Assert.Equal(OrderState.Canceled, await Checkout.AskAsync(reference));
    }

    [Fact]
    public async Task A_payment_that_nobody_asks_for_is_taken_back()
    {
        var reference = await Checkout.BillAsync("A-1", 149.90m);
        await Sandbox.PayAsync(reference);
        await Sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(21));

        Assert.Equal("not-acknowledged", (await Sandbox.InvoiceAsync(reference)).CancelReason);
        Assert.Equal(OrderState.Canceled, await Checkout.AskAsync(reference));
    }

    [Fact]
    public async Task Part_of_a_payment_is_given_back()
    {
        var reference = await Checkout.BillAsync("A-1", 149.90m);
        await Sandbox.PayAsync(reference);
        var order = await Checkout.AskAsync(reference);

        await Checkout.RefundAsync(order.Payment!, 49.90m);

        Assert.Equal([new SeqrMoney(49.90m, "SEK")], (await Sandbox.InvoiceAsync(reference)).Refunds.Select(refund => refund.Amount));
    }

    [Fact]
    public async Task A_shop_that_may_not_give_back_learns_it()
    {
        var reference = await Checkout.BillAsync("A-1", 149.90m);
        await Sandbox.PayAsync(reference);
        var order = await Checkout.AskAsync(reference);
        await Sandbox.Terminals.AllowRefundsAsync("public_test_shop_terminal", allowed: false);

        var refused = await Assert.ThrowsAsync<SeqrRefusedException>(() => Checkout.RefundAsync(order.Payment!, 49.90m));

        Assert.NotEqual("0", refused.Code);
    }

    [Fact]
    public async Task The_shop_asks_once_and_gives_back_what_it_should()
    {
        var reference = await Checkout.BillAsync("A-1", 149.90m);
        await Sandbox.PayAsync(reference);
        var order = await Checkout.AskAsync(reference);
        await Checkout.RefundAsync(order.Payment!, 49.90m);

        await Sandbox.VerifyAsync(JournalPattern.Call("getPaymentStatus", reference), SeqrTimes.Once);
        await Sandbox.VerifySequenceAsync(
            [JournalPattern.Call("sendInvoice"), JournalPattern.Call("refundPayment") with { Result = "SUCCESS" }]);
    }
}
