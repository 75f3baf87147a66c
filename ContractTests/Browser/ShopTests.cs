using OpenQA.Selenium;
using SeqrSandbox.ContractTests.DemoShop;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>The demo shop as its customers meet it; the control API plays the phone.</summary>
public sealed class ShopTests(Chromium chromium, BrowsedSimulator simulator) : ShoppingSuite(chromium, simulator)
{
    private Uri Page(string path) => new(Shop.Address, path);

    [Fact]
    public async Task An_order_that_is_paid_shows_its_receipt_without_a_reload_and_is_refunded()
    {
        Tab.Open(Page("/"));
        Tab.KeepPicture("shop-goods");
        await PlaceOrder();
        Tab.KeepPicture("shop-pay");
        Tab.Run("window.loaded = 'once'");
        var paid = await Control.Post($"invoices/{Reference()}/pay");
        await Tab.Shows("Paid. Thank you!");
        Assert.Equal("once", Tab.Run("return window.loaded"));
        await Tab.Shows(paid.GetProperty("ersReference").GetString()!);

        await Tab.Write("Amount in SEK, at most 178.00", "28,50");
        await Tab.Press("Refund this amount");
        await Tab.Shows("28.50 SEK paid back");
        Tab.KeepPicture("shop-receipt");
        await Tab.Press("Refund the rest");
        await Tab.Shows("All of it was paid back.");
        await Tab.Press("Orders");
        await Tab.Shows("Paid, 178.00 SEK paid back");
        Tab.KeepPicture("shop-orders");
    }

    [Fact]
    public async Task An_order_that_the_payer_cancels_says_so_without_a_reload()
    {
        await PlaceOrder();
        await Control.Post($"invoices/{Reference()}/cancel");
        await Tab.Shows("Canceled");
        await Tab.Press("Try again");
        await Tab.Shows("your receipt appears here");
        await Tab.Press("Cancel the order");
        await Tab.Shows("Nothing is owed");
    }

    [Fact]
    public async Task A_payment_that_the_shop_never_asked_about_is_shown_as_given_back()
    {
        ConsoleMaySay("ERR_CONNECTION_REFUSED");
        ConsoleMaySay("503 (Service Unavailable)");
        await PlaceOrder();
        await Shop.Close();
        await Tab.Shows("The connection to the shop is lost");
        await Control.Post($"invoices/{Reference()}/pay");
        await Control.Post("clock/advance", new { by = "20s" });
        await Shop.Reopen();
        await Tab.Shows("it has given it back");
        await Tab.Holds("the note about the connection to be gone", () => !Tab.Text.Contains("is lost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_chosen_cannot_be_checked_out_and_says_why()
    {
        Tab.Open(Page("/"));
        await Tab.Shows("Choose something first");
        Assert.False(Tab.Find("#check-out")!.Enabled);
        Tab.HasNoBarriers();
        await Tab.Choose("mug", "1");
        await Tab.Press("Check out");
        await Tab.Shows("Your basket");
        Tab.GoBack();
        await Tab.Holds("the choice of before", () => Tab.Find("#check-out") is { Enabled: true });
    }

    [Fact]
    public async Task The_link_of_an_app_stands_beside_the_simulators()
    {
        await PlaceOrder();
        var simulators = Tab.Find("a[href*='/R']")!.GetAttribute("href")!;
        Assert.StartsWith(Sandbox.AbsoluteUri, simulators, StringComparison.Ordinal);
        await Tab.Shows("This opens the simulator's phone");
        Assert.Equal("seqr://SEQR.SE/R" + Reference(), Tab.Find(".here code")!.Text);
    }

    [Fact]
    public async Task A_refund_of_too_much_says_so()
    {
        await PlaceOrder();
        await Control.Post($"invoices/{Reference()}/pay");
        await Tab.Write("Amount in SEK, at most 178.00", "1000");
        await Tab.Press("Refund this amount");
        await Tab.Shows("more than is left");
    }

    [Fact]
    public async Task An_order_is_placed_with_the_keyboard_alone()
    {
        Tab.Open(Page("/"));
        Tab.TabTo("tea");
        Tab.Type("2");
        Tab.TabTo("greeting");
        Tab.Type("For you" + Keys.Enter);
        await Tab.Shows("Your basket");
        Tab.TabToText("Order and pay with SEQR");
        Tab.Type(Keys.Enter);
        await Tab.Shows("Pay 178.00 SEK");
        Tab.TabToText("Cancel the order");
        Tab.Type(Keys.Space);
        await Tab.Shows("Nothing is owed");
    }

    [Fact]
    public async Task Hostile_text_does_nothing()
    {
        Tab.Open(Page("/checkout?tea=1&greeting=" + Uri.EscapeDataString("<img src=x onerror=\"document.title='ran'\">")));
        await Tab.Press("Order and pay with SEQR");
        await Tab.Shows("your receipt appears here");
        await Tab.Shows("<img src=x");
        Assert.Null(Tab.Find(".greeting img"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_page_is_open_to_everybody(bool dark)
    {
        if (dark)
            Tab.PreferDark();
        await EachPage(_ => Tab.HasNoBarriers());
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Every_page_fits_the_screen(int width)
    {
        Tab.BecomeWide(width);
        await EachPage(page =>
        {
            Tab.HasNoSidewaysScroll();
            Assert.Empty(Tab.FaultsInSight());
            Tab.KeepInGallery("shop-" + page);
        });
        await PlaceOrder();
        if (width == 320)
            Tab.KeepPicture("shop-pay-phone");
    }

    [Fact]
    public async Task The_first_page_is_light() => Assert.InRange((await Weight.Of(Tab, Page("/"))).Bytes, 1, 150_000);

    [Fact]
    public async Task A_shop_without_seqr_says_so_and_goes_on()
    {
        await using var lonely = await OpenShop.Open(OpenShop.Nowhere);
        Tab.Open(new(lonely.Address, "/checkout?tea=1"));
        await Tab.Press("Order and pay with SEQR");
        await Tab.Shows("SEQR could not be reached");
        await Tab.Press("Try again");
        await Tab.Shows("Nothing was billed, and the order is kept");
    }

    private async Task EachPage(Action<string> look)
    {
        ConsoleMaySay("404 (Not Found)");
        Tab.Open(Page("/"));
        look("goods");
        Tab.Open(Page("/orders"));
        look("no-orders");
        Tab.Open(Page("/checkout?tea=9&pot=9&mug=9&honey=9&greeting=" + Uri.EscapeDataString(FilledSandbox.LongName + ", with many thanks")));
        look("basket-of-much");
        await Tab.Press("Order and pay with SEQR");
        await Tab.Shows("your receipt appears here");
        look("waiting-for-much");
        await Control.Post($"invoices/{Reference()}/cancel");
        await Tab.Shows("Canceled");
        look("canceled");
        await PlaceOrder();
        look("waiting");
        await Control.Post($"invoices/{Reference()}/pay");
        await Tab.Shows("Paid. Thank you!");
        look("paid");
        await Tab.Press("Refund everything");
        await Tab.Shows("All of it was paid back.");
        look("paid-back");
        Tab.Open(Page("/orders"));
        look("orders");
        Tab.Open(Page("/checkout?pot=1"));
        look("basket");
        Tab.Open(Page("/orders/nobody"));
        look("no-such-order");
    }

    private async Task PlaceOrder()
    {
        Tab.Open(Page("/"));
        await Tab.Choose("tea", "2");
        await Tab.Press("Check out");
        await Tab.Press("Order and pay with SEQR");
        await Tab.Shows("your receipt appears here");
    }

    /// <summary>The reference of the bill that the link on the page opens.</summary>
    private string Reference() => Tab.Find("a[href*='/R']")!.GetAttribute("href")!.Split("/R")[^1];
}
