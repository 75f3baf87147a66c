using SeqrSandbox.ContractTests.Pages.Dashboard;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>The rules for all pages of the simulator.</summary>
public sealed class PagesTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    public static readonly TheoryData<string> Paths =
    [
        "", "start", "journal", "scenarios", "scenarios/paid", "new-scenario", "clock", "notifications",
        "certification/webshop", "terminals", "partners", "partners/machine/public_test_shop?lines=1%0A2", "partners/issuer/example?a=1",
        "payers", "money", "vouchers", "findings", "exploration", "wallet", "wallet/messages", "wallet/cards", "wallet/payer",
        "docs", "docs?q=refund", "docs/protocol", "docs/findings", "docs/coverage", "docs/performance",
        "docs/findings/context-missing", "docs/results/49", "docs/api", "docs/api/schemas/Invoice",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_is_open_to_everybody_light_and_dark_and_fits_a_screen_of_320_pixels(string path)
    {
        Tab.Open(new(Sandbox, path));
        Tab.HasNoBarriers();
        Tab.PreferDark();
        Tab.HasNoBarriers();
        await Tab.Shows("SEQR");
        Tab.BecomePhone();
        Tab.Open(new(Sandbox, path));
        await Tab.Holds("the page", () => Tab.Find("main h1, main section") is not null);
        Tab.HasNoSidewaysScroll();
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_is_light(string path)
    {
        MustBeLight(await Weight.Of(Tab, new(Sandbox, path)), $"/{path}");
    }

    [Fact]
    public async Task Ten_thousand_invoices_are_a_page_that_is_light()
    {
        await ManyInvoices.Put(await Inside, 10_000);
        MustBeLight(await Weight.Of(Tab, Sandbox), "/ with 10,000 invoices");
        await Tab.Shows("Order 10000");
    }

    private static void MustBeLight(Weight weight, string page)
    {
        weight.Keep(page);
        Assert.InRange(weight.Bytes, 1, 150_000);
    }
}
