using Reference.Client;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>The payer's phone with bills of every kind.</summary>
public sealed class PhoneTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    [Fact]
    public async Task A_bill_that_the_shop_has_to_answer_waits_and_then_shows_the_new_amount_without_a_reload()
    {
        var reference = await Biller.Send(Biller.Coffee with { AcknowledgmentMode = AcknowledgmentMode.RequireAcknowledgment });
        OpenBill(reference);
        await Tab.Shows("Waiting for the amount");
        Tab.HasNoBarriers();
        Tab.KeepPicture("phone-waiting");
        Tab.Run("window.loaded = 'once'");
        await Biller.Answer(reference, Biller.Coffee with { Total = new(30, "SEK"), Rows = [new("Coffee", new(30, "SEK"))] });
        await Tab.Shows("Pay 30");
        Assert.Equal("once", Tab.Run("return window.loaded"));
    }

    [Fact]
    public async Task A_card_swiped_at_the_till_can_be_kept()
    {
        OpenBill(await Biller.Send(Biller.Coffee, new("bonus", "4711", 1)));
        await Pay("1234");
        await Tab.Shows("Keep this loyalty card?");
        Tab.HasNoBarriers();
        await Tab.Press("Keep it");
        await Tab.Shows("The card is kept");
        Tab.Open(new(Sandbox, "wallet/cards"));
        await Tab.Shows("4711");
        Tab.HasNoBarriers();
    }

    [Fact]
    public async Task A_wrong_pin_can_be_given_twice_and_the_third_one_ends_it()
    {
        OpenBill(await Biller.Send(Biller.Coffee));
        await Pay("0000");
        await Tab.Shows("two more tries");
        Tab.HasNoBarriers();
        await Confirm("0000");
        await Tab.Shows("one more try");
        await Confirm("0000");
        await Tab.Shows("wrong three times");
    }

    [Fact]
    public async Task A_wrong_pin_in_one_tab_counts_in_the_other()
    {
        var reference = await Biller.Send(Biller.Coffee);
        OpenBill(reference);
        await Tab.Click("#pay");
        await Tab.Shows("Enter your PIN");
        var first = Tab.OpenAnother(new(Sandbox, $"R{reference}?step=pin"));
        await Confirm("0000");
        await Tab.Shows("two more tries");
        Tab.SwitchTo(first);
        await Tab.Shows("two more tries");
        await Confirm("0000");
        await Tab.Shows("one more try");
    }

    [Fact]
    public async Task A_bill_that_the_shop_cancels_meanwhile_says_so()
    {
        var reference = await Biller.Send(Biller.Coffee);
        OpenBill(reference);
        await Tab.Click("#pay");
        await Tab.Shows("Enter your PIN");
        await Biller.Cancel(reference);
        await Tab.Shows("The shop canceled this bill");
    }

    [Fact]
    public async Task A_bill_paid_in_one_tab_shows_as_paid_in_the_other()
    {
        var reference = await Biller.Send(Biller.Coffee);
        OpenBill(reference);
        await Tab.Shows("Pay 35");
        var first = Tab.OpenAnother(new(Sandbox, "R" + reference));
        await Pay("1234");
        await Tab.Shows("Waiting for the shop to confirm");
        Tab.SwitchTo(first);
        await Tab.Shows("Waiting for the shop to confirm");
    }

    [Fact]
    public async Task A_payment_that_no_shop_asks_for_says_what_is_so_until_it_is_reversed()
    {
        await Control.Post("clock/freeze", new { });
        var reference = await Biller.Send(Biller.Coffee);
        OpenBill(reference);
        await Pay("1234");
        await Tab.Shows("Waiting for the shop to confirm");
        await Tab.Shows("If the shop does not ask SEQR about it by");
        Tab.HasNoBarriers();
        Tab.KeepPicture("phone-unconfirmed");
        Tab.Run("window.loaded = 'once'");

        await Control.Post("clock/advance", new { by = "19s" });
        await Tab.Shows("Waiting for the shop to confirm");
        await Control.Post("clock/advance", new { by = "1s" });

        await Tab.Shows("Your payment was reversed");
        await Tab.Shows("The shop did not ask SEQR about it within 20 seconds");
        await Tab.Holds("a new message", () => Tab.Find("#tabs .badge") is { Text: "1" });
        Assert.Equal("once", Tab.Run("return window.loaded"));
        await Tab.Click("#tabs a[href$='/messages']");
        await Tab.Shows("Your payment of 35.00 SEK was reversed");
        Assert.Null(Tab.Find(".badge"));
        await Tab.Press("Pay");
        await Tab.Shows("Open bills");
        Assert.Null(Tab.Find(".badge"));
    }

    [Fact]
    public async Task A_payment_is_completed_once_the_shop_has_asked_for_it()
    {
        var reference = await Biller.Send(Biller.Coffee);
        OpenBill(reference);
        await Pay("1234");
        await Tab.Shows("Waiting for the shop to confirm");
        Tab.Run("window.loaded = 'once'");

        await Biller.Ask(reference);

        await Tab.Shows("Payment completed");
        await Tab.Shows("The shop has confirmed");
        Assert.Equal("once", Tab.Run("return window.loaded"));
    }

    [Fact]
    public async Task A_code_that_nobody_knows_says_so()
    {
        ConsoleMaySay("404 (Not Found)");
        Tab.Open(new(Sandbox, "R20260101000000000"));
        await Tab.Shows("SEQR knows no such code");
        Tab.HasNoBarriers();
    }

    [Fact]
    public async Task Hostile_text_does_nothing()
    {
        const string hostile = "<img src=x onerror=\"document.title='ran'\">";
        var bill = Biller.Coffee with
        {
            Title = hostile,
            Rows = [new(hostile, new(35, "SEK"))],
            Footer = hostile,
            BackUrl = new("javascript:alert(1)")
        };
        OpenBill(await Biller.Send(bill));
        await Tab.Shows("<img src=x");
        await Pay("1234");
        await Tab.Shows("not opened from here");
        Assert.Null(Tab.Find("main img, main a[href^='javascript']"));
    }

    [Fact]
    public async Task An_open_bill_is_picked_from_the_list()
    {
        Tab.Open(new(Sandbox, "wallet"));
        await Biller.Send(Biller.Coffee);
        await Tab.Click("#open-bills a");
        await Tab.Shows("Pay 35");
    }

    private void OpenBill(string reference) => Tab.Open(new(Sandbox, "R" + reference));

    private async Task Pay(string pin)
    {
        await Tab.Click("#pay");
        await Confirm(pin);
    }

    private async Task Confirm(string pin)
    {
        await Tab.Write("PIN", pin);
        await Tab.Press("Confirm");
    }
}
