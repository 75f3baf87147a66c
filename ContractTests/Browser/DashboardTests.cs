using OpenQA.Selenium;
using Reference.Client;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>The dashboard that shows a developer a running integration.</summary>
public sealed class DashboardTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    [Fact]
    public async Task A_visitor_sees_a_bill_appear_and_be_paid()
    {
        Tab.Open(Sandbox);
        await Tab.Holds("the start for a newcomer", () => Tab.Find("#endpoint") is not null);
        Tab.KeepPicture("dashboard-start");
        var reference = await Biller.Send(Biller.Coffee);
        // The start gives way to the list, which is another page.
        await Tab.Shows(reference);
        Tab.Run("window.loaded = 'once'");
        var other = await Biller.Send(Biller.Coffee with { Total = new(70, "SEK"), Rows = [new("Coffee", new(70, "SEK"))] });
        await Tab.Shows(other);
        await Tab.Holds("both counted", () => Tab.Find("#counts a[href$='status=ISSUED'] .number") is { Text: "2" });
        await Control.Post($"invoices/{reference}/pay");
        await Tab.Holds("a payment in the list", () => Tab.Find("#invoices .state-paid") is not null);
        await Tab.Holds("the payment counted", () => Tab.Find("#counts a[href$='status=PAID'] .number") is { Text: "1" });

        Assert.Equal("once", Tab.Run("return window.loaded"));
        Tab.HasNoBarriers();
        Tab.KeepPicture("dashboard-list");
    }

    [Fact]
    public async Task An_invoice_tells_its_story_with_what_was_found_and_takes_the_payers_part()
    {
        // An invoice without rows and without a version: SEQR's documentation objects.
        var reference = await Biller.Send(new() { Total = new(35, "SEK"), Title = "Coffee", BackUrl = new("https://shop.example/back") });
        Tab.Open(new(Sandbox, $"invoices/{reference}"));
        await Tab.Shows("sendInvoice");
        await Tab.Holds("a finding", () => Tab.Find(".note a, .step a[href*='/findings/']") is not null);
        await Tab.Click("#pay");
        await Tab.Shows("PAID");
        await Tab.Holds("the payer's step", () => Tab.Find(".step-payer-action") is not null);
        Tab.Run("for (const details of document.querySelectorAll('.step details')) details.open = true");
        Tab.HasNoBarriers();
        Tab.KeepPicture("dashboard-invoice");

        await Tab.Click("#advance");
        await Tab.Shows("CANCELED");
    }

    [Fact]
    public async Task A_wrong_scenario_is_shown_at_its_line_and_is_not_lost()
    {
        Tab.Open(new(Sandbox, "new-scenario"));
        const string text = "name: mine\ndescription: Pays.\ncalls:\n  - on: getPaymentStatus\n    result: SYSTEM_BUZY\n";
        Tab.Run("document.querySelector('#yaml').value = arguments[0]", text);
        ConsoleMaySay("400");
        await Tab.Click("#save");
        await Tab.Shows("SYSTEM_BUSY");
        Assert.NotNull(Tab.Find("#line-5 .note"));
        Assert.Equal(text.Trim(), ((string)Tab.Run("return document.querySelector('#yaml').value")!).ReplaceLineEndings("\n").Trim());
        Tab.HasNoBarriers();
        Tab.KeepPicture("dashboard-scenario-error");
    }

    [Fact]
    public async Task The_certification_fills_itself_while_the_integration_runs()
    {
        Tab.Open(new(Sandbox, "certification/webshop"));
        await Tab.Holds("checks", () => Tab.Find(".check-not-seen") is not null);
        Assert.Null(Tab.Find(".check-passed"));

        var reference = await Biller.Send(Biller.Coffee);
        await Biller.Cancel(reference);
        await Tab.Holds("a check that passed", () => Tab.Find(".check-passed") is not null);

        Tab.HasNoBarriers();
        Tab.KeepPicture("dashboard-certification");
    }

    [Fact]
    public async Task Titles_and_rows_are_text_whatever_they_say()
    {
        const string hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        var reference = await Biller.Send(new() { Total = new(35, "SEK"), Title = hostile, Rows = [new(hostile, new(35, "SEK"))] });
        Tab.Open(new(Sandbox, $"invoices/{reference}"));
        await Tab.Shows("onerror=alert(1)");
        Assert.Null(Tab.Find("img[src='x']"));
    }

    [Fact]
    public async Task A_terminal_is_blocked_and_unblocked_with_the_keyboard_alone()
    {
        Tab.Open(new(Sandbox, "terminals"));
        Tab.TabTo("block-public_test_shop_terminal");
        Tab.Type(Keys.Enter);
        await Tab.Holds("it blocked", () => Tab.Find("#unblock-public_test_shop_terminal") is not null);
        Tab.HasNoBarriers();
        Tab.TabTo("unblock-public_test_shop_terminal");
        Tab.Type(Keys.Space);
        await Tab.Holds("it active", () => Tab.Find("#block-public_test_shop_terminal") is not null);
        Tab.TabTo("forbid-refunds-public_test_shop_terminal");
        Tab.Type(Keys.Enter);
        await Tab.Holds("refunds forbidden", () => Tab.Find("#allow-refunds-public_test_shop_terminal") is not null);
        Tab.HasNoBarriers();
    }

    [Fact]
    public async Task A_payer_is_added_once_the_mistake_at_the_field_is_mended()
    {
        ConsoleMaySay("400 (Bad Request)");
        Tab.BecomePhone();
        Tab.Open(new(Sandbox, "payers"));
        await Tab.Write("Name", "Gunhild Guest");
        await Tab.Write("Phone number", "+46");
        await Tab.Press("Add the payer");
        await Tab.Shows("5 to 15 digits");
        Assert.Equal("p-msisdn", Tab.Run("return document.activeElement.id"));
        Tab.HasNoBarriers();
        Tab.HasNoSidewaysScroll();
        await Tab.Write("Phone number", "46700000001");
        await Tab.Press("Add the payer");
        await Tab.Shows("+46700000001");
        await Tab.Shows("Gunhild Guest");
    }
}
