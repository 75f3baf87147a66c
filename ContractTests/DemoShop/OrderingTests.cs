using System.Net;
using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Browser;

namespace SeqrSandbox.ContractTests.DemoShop;

/// <summary>From the goods to a bill at SEQR.</summary>
public sealed class OrderingTests(BrowsedSimulator simulator) : ShopSuite(simulator)
{
    [Fact]
    public async Task The_goods_are_shown_with_their_prices()
    {
        var (status, html) = await Get("/");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.All(
            ["Earl Grey", "89.00 SEK", "Teapot", "390.00 SEK", "Honey", "65.50 SEK"],
            text => Assert.Contains(text, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_is_billed_with_the_shops_own_prices_and_rows_that_add_up()
    {
        await Send("/orders", ("order", "tea-1"), ("tea", "2"), ("honey", "1"), ("price", "1"), ("greeting", "Happy birthday"));
        var bill = (await Control.Get("invoices")).GetProperty("items")[0];
        Assert.Equal(
            ("243.50", "tea-1"),
            (bill.GetProperty("total").GetProperty("value").GetString(), bill.GetProperty("clientInvoiceId").GetString()));
        var order = await Shop.Checkout.FindAsync("tea-1");
        Assert.Equal(
            [("Earl Grey", 2m, 178m), ("Honey", 1m, 65.5m)],
            order!.Purchase.Rows.Select(row => (row.Description, row.Quantity, row.Total.Value)));
        Assert.Equal("Happy birthday", order.Purchase.Footer);
    }

    [Fact]
    public async Task A_button_pressed_twice_places_one_order()
    {
        var pressed = await Task.WhenAll(
            Send("/orders", ("order", "tea-1"), ("mug", "1")), Send("/orders", ("order", "tea-1"), ("mug", "1")));
        Assert.All(pressed, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Equal(1, (await Control.Get("invoices")).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("nothing", "The basket is empty", "order=tea-1")]
    [InlineData("too many", "from 0 to 9", "order=tea-1&tea=10")]
    [InlineData("less than nothing", "from 0 to 9", "order=tea-1&tea=-1")]
    [InlineData("not a number", "from 0 to 9", "order=tea-1&tea=some")]
    [InlineData("an article the shop does not have", "The basket is empty", "order=tea-1&coffee=1")]
    [InlineData("no number", "no proper number", "tea=1")]
    [InlineData("a number that is a path", "no proper number", "order=../../etc/passwd&tea=1")]
    [InlineData("a long greeting", "too long", "order=tea-1&tea=1&greeting=0123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("a greeting with a bell", "no bill can show", "order=tea-1&tea=1&greeting=ring%07ring")]
    public async Task An_impossible_order_is_explained_and_not_billed(string what, string told, string form)
    {
        Assert.NotEmpty(what);
        using var content = new StringContent(form, null, "application/x-www-form-urlencoded");
        using var answer = await Shop.Http.PostAsync(new Uri("/orders", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(told, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, (await Control.Get("invoices")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_an_empty_basket()
    {
        using var content = new StringContent("{}", null, "application/json");
        using var answer = await Shop.Http.PostAsync(new Uri("/orders", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_order_cannot_become_another_one()
    {
        await Order();
        var (status, html) = await Send("/orders", ("order", "tea-1"), ("pot", "1"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("cannot be continued", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_can_be_opened_on_this_device_or_scanned()
    {
        var order = await Order();
        var (_, html) = await Get("/orders/tea-1");
        Assert.Contains($"href=\"{Sandbox}R{order.InvoiceReference}\"", html, StringComparison.Ordinal);
        using var code = await Shop.Http.GetAsync(new Uri("/orders/tea-1/code", UriKind.Relative));
        Assert.Equal("image/png", code.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task With_the_app_as_wallet_the_link_is_that_of_the_app()
    {
        await using var shop = await OpenShop.Open(Sandbox, options => options with { WalletIsApp = true });
        var order = await shop.Checkout.StartAsync(new("tea-1", "Tea", new(89, "SEK")));
        Assert.Contains(
            $"href=\"seqr://SEQR.SE/R{order.InvoiceReference}\"",
            await shop.Http.GetStringAsync(new Uri("/orders/tea-1", UriKind.Relative)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_seqr_the_order_is_kept_and_the_page_says_so()
    {
        await using var shop = await OpenShop.Open(OpenShop.Nowhere);
        using var form = new FormUrlEncodedContent([new("order", "tea-1"), new("tea", "1")]);
        using var answer = await shop.Http.PostAsync(new Uri("/orders", UriKind.Relative), form);
        Assert.Contains("SEQR could not be reached", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(OrderState.NotSent, (await shop.Checkout.FindAsync("tea-1"))!.State);
        Assert.Contains("tea-1", await shop.Http.GetStringAsync(new Uri("/orders", UriKind.Relative)), StringComparison.Ordinal);
    }
}
