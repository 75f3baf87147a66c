using System.Net;
using Reference.Client;
using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Browser;

namespace SeqrSandbox.ContractTests.DemoShop;

/// <summary>The shop's notice of a payment, and its refunds.</summary>
public sealed class PaidOrderTests(BrowsedSimulator simulator) : ShopSuite(simulator)
{
    [Fact]
    public async Task A_payer_who_comes_back_sees_the_receipt()
    {
        var order = await Order();
        var paid = await Pay(order);
        var (_, html) = await Get("/back?order=tea-1");
        Assert.Contains("Paid. Thank you!", html, StringComparison.Ordinal);
        Assert.Contains(paid.GetProperty("ersReference").GetString()!, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_listens_is_answered_when_seqr_notifies()
    {
        var order = await Order();
        var listening = Get("/orders/tea-1/card?listen=true");
        await Pay(order);
        Assert.Contains("Paid. Thank you!", (await listening).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_asks_is_answered_when_a_poll_sees_the_end()
    {
        var order = await Order();
        var asking = Get("/orders/tea-1/card");
        await Control.Post($"invoices/{order.InvoiceReference}/cancel");
        Assert.Contains("Canceled", (await asking).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_is_canceled_at_seqr()
    {
        var order = await Order();
        var (_, html) = await Send("/orders/tea-1/cancel");
        Assert.Contains("Canceled", html, StringComparison.Ordinal);
        Assert.Equal("CANCELED", (await Control.Get($"invoices/{order.InvoiceReference}")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_canceled_order_can_be_tried_again_with_a_new_bill()
    {
        var first = await Order();
        await Send("/orders/tea-1/cancel");
        var (_, html) = await Send("/orders/tea-1/again");
        var again = await Shop.Checkout.FindAsync("tea-1");
        Assert.Contains("Pay with SEQR", html, StringComparison.Ordinal);
        Assert.NotEqual(first.InvoiceReference, again!.InvoiceReference);
    }

    [Fact]
    public async Task A_cancel_that_comes_too_late_shows_the_payment()
    {
        await Pay(await Order());
        var (_, html) = await Send("/orders/tea-1/cancel");
        Assert.Contains("Paid. Thank you!", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_is_given_back_in_part_and_then_the_rest()
    {
        await Paid();
        var (_, part) = await Send("/orders/tea-1/refund", ("refund", "refund-1"), ("amount", "28,50"));
        Assert.Contains("at most 149.50", part, StringComparison.Ordinal);
        var (_, rest) = await Send("/orders/tea-1/refund", ("refund", "refund-2"), ("everything", "yes"));
        Assert.Contains("All of it was paid back.", rest, StringComparison.Ordinal);
        var order = await Shop.Checkout.FindAsync("tea-1");
        var bill = await Control.Get($"invoices/{order!.InvoiceReference}");
        Assert.Equal(
            ["28.50", "149.50"],
            bill.GetProperty("refunds").EnumerateArray().Select(refund => refund.GetProperty("amount").GetProperty("value").GetString()));
        Assert.All(order.Refunds, refund => Assert.Contains(refund.ErsReference!, rest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refund_pressed_twice_gives_the_money_back_once()
    {
        await Paid();
        (string, string)[] form = [("refund", "refund-1"), ("amount", "50")];
        await Task.WhenAll(Send("/orders/tea-1/refund", form), Send("/orders/tea-1/refund", form));
        var refund = Assert.Single((await Shop.Checkout.FindAsync("tea-1"))!.Refunds);
        Assert.Equal((RefundState.Done, 50m), (refund.State, refund.Amount.Value));
    }

    [Theory]
    [InlineData("178.01", "more than is left")]
    [InlineData("0", "no amount")]
    [InlineData("-5", "no amount")]
    [InlineData("1.234", "no amount")]
    [InlineData("much", "no amount")]
    [InlineData("", "no amount")]
    [InlineData("99999999999999999999999999999999", "no amount")]
    public async Task An_amount_that_cannot_be_refunded_is_told(string amount, string told)
    {
        await Paid();
        var (status, html) = await Send("/orders/tea-1/refund", ("refund", "refund-1"), ("amount", amount));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Empty((await Shop.Checkout.FindAsync("tea-1"))!.Refunds);
    }

    [Fact]
    public async Task An_unpaid_order_is_not_refunded()
    {
        await Order();
        await Send("/orders/tea-1/refund", ("refund", "refund-1"), ("everything", "yes"));
        Assert.Equal(
            (OrderState.Open, 0),
            await Shop.Checkout.FindAsync("tea-1") is { } order ? (order.State, order.Refunds.Count) : default);
    }

    [Fact]
    public async Task Orders_are_listed_newest_first_and_outlive_the_program()
    {
        await Paid("tea-1");
        await Order("tea-2");
        await Shop.Close();
        await Shop.Reopen();
        var (_, html) = await Get("/orders");
        Assert.InRange(html.IndexOf("tea-2", StringComparison.Ordinal), 0, html.IndexOf("tea-1", StringComparison.Ordinal));
        Assert.Contains("Waiting for payment", html, StringComparison.Ordinal);
        Assert.Contains("Paid", html, StringComparison.Ordinal);
    }
}
