using Reference.Client;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>What a developer sees of an integration while it runs.</summary>
public sealed class DashboardTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    private Biller? biller;

    private Biller Biller => biller ??= new(Sandbox);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await (biller?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task a_bill_appears_and_is_paid_before_the_eyes_of_who_looks()
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
        await Tab.Shows("ISSUED");
        await Control.Post($"invoices/{reference}/pay");
        await Tab.Shows("PAID");

        Assert.Equal("once", Tab.Run("return window.loaded"));
        Tab.HasNoBarriers();
        Tab.KeepPicture("dashboard-list");
    }

    [Fact]
    public async Task an_invoice_tells_its_story_with_what_was_found_and_takes_the_payers_part()
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
    public async Task a_wrong_scenario_is_shown_at_its_line_and_is_not_lost()
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
    public async Task the_certification_fills_itself_while_the_integration_runs()
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
    public async Task titles_and_rows_are_text_whatever_they_say()
    {
        const string hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        var reference = await Biller.Send(new() { Total = new(35, "SEK"), Title = hostile, Rows = [new(hostile, new(35, "SEK"))] });
        Tab.Open(new(Sandbox, $"invoices/{reference}"));
        await Tab.Shows("onerror=alert(1)");
        Assert.Null(Tab.Find("img[src='x']"));
    }
}
