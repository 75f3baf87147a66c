using Reference.Client;
using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Payers;

namespace SeqrSandbox.ContractTests.Flows;

/// <summary>
/// An in-app payment from the bill to the refund: the reference client against the simulator, over sockets on both
/// sides.
/// </summary>
public sealed class InAppFlowTests : IClassFixture<KestrelSimulator>
{
    private const string Payer = PayerRegistry.DefaultPayerId;

    private readonly KestrelSimulator simulator;

    public InAppFlowTests(KestrelSimulator simulator) => this.simulator = simulator;

    [Fact]
    public async Task A_paid_order_is_notified_acknowledged_kept_and_refunded()
    {
        await using var shop = await Shop.Open(simulator);
        var order = await Bill(shop, "A-1", 149.90m);
        Assert.Equal($"seqr://SEQR.SE/R{order.InvoiceReference}", shop.Checkout.LinkFor(order));

        await Pay(order, DebitOutcome.Paid);
        Assert.Equal(order.InvoiceReference, await shop.Notified);
        var paid = await shop.Checkout.FindAsync("A-1");
        Assert.Equal(OrderState.Paid, paid!.State);

        // The notification made the shop ask, so that SEQR keeps the payment.
        await simulator.Backstage.AdvanceClock(TimeSpan.FromMinutes(1));
        var invoice = await InvoiceOf(order);
        Assert.Equal((Phase.Paid, true), (invoice.Phase, invoice.Payment!.Acknowledged));
        Assert.Equal(invoice.Payment.ErsReference.Value, paid.ErsReference);

        var part = await shop.Checkout.RefundAsync("A-1", "part", new Money(49.90m, "SEK"));
        var rest = await shop.Checkout.RefundAsync("A-1", "rest");
        var again = await shop.Checkout.RefundAsync("A-1", "rest");
        Assert.Equal((RefundState.Done, RefundState.Done), (part.State, rest.State));
        Assert.Equal(rest.ErsReference, again.ErsReference);
        Assert.Equal(
            [("49.9", part.ErsReference), ("100.0", rest.ErsReference)],
            (await InvoiceOf(order)).Refunds.Select(refund => (Plain(refund.Amount.Value), (string?)refund.ErsReference.Value)));
    }

    [Fact]
    public async Task An_order_the_payer_turns_down_is_canceled_when_the_payer_returns()
    {
        await using var shop = await Shop.Open(simulator);
        var order = await Bill(shop, "B-1", 20);
        await Scan(order);
        Assert.True(await simulator.Backstage.TurnDown(Payer, order.InvoiceReference!));
        Assert.Equal(OrderState.Canceled, (await shop.Checkout.ReturnedAsync("B-1"))!.State);
    }

    [Fact]
    public async Task An_order_the_bank_refuses_has_failed()
    {
        await using var shop = await Shop.Open(simulator);
        var order = await Bill(shop, "C-1", 20);
        await Pay(order, DebitOutcome.InsufficientFunds);
        Assert.Equal(OrderState.Failed, (await shop.Checkout.ReturnedAsync("C-1"))!.State);
    }

    [Fact]
    public async Task A_bill_the_shop_cancels_cannot_be_paid_any_more()
    {
        await using var shop = await Shop.Open(simulator);
        var order = await Bill(shop, "D-1", 20);
        Assert.Equal(OrderState.Canceled, (await shop.Checkout.CancelAsync("D-1")).State);
        Assert.False(await simulator.Backstage.Scan(Payer, order.QrCode!));
    }

    [Fact]
    public async Task A_cancel_that_comes_after_the_payment_finds_the_order_paid()
    {
        await using var shop = await Shop.Open(simulator);
        var order = await Bill(shop, "E-1", 20);
        await Pay(order, DebitOutcome.Paid);
        Assert.Equal(OrderState.Paid, (await shop.Checkout.CancelAsync("E-1")).State);
    }

    private static async Task<Order> Bill(Shop shop, string orderId, decimal amount)
    {
        var order = await shop.Checkout.StartAsync(new Purchase(orderId, "Tea", new Money(amount, "SEK")));
        Assert.Equal(OrderState.Open, order.State);
        return order;
    }

    private async Task Scan(Order order) => Assert.True(await simulator.Backstage.Scan(Payer, order.QrCode!));

    private async Task Pay(Order order, DebitOutcome outcome)
    {
        await Scan(order);
        Assert.True(await simulator.Backstage.Confirm(Payer, order.InvoiceReference!, outcome));
    }

    private async Task<Core.Invoices.Invoice> InvoiceOf(Order order) =>
        (await simulator.Sandbox.Store.FindInvoice(new InvoiceReference(order.InvoiceReference!)))!.Value;

    private static string Plain(decimal value) => value.ToString("0.0##", System.Globalization.CultureInfo.InvariantCulture);
}
