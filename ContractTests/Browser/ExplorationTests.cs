using SeqrSandbox.ContractTests.Pages.Dashboard;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>The page of an exploration that has found something.</summary>
public sealed class ExplorationTests(Chromium chromium, BrowsedSimulator simulator, FinishedExploration found)
    : BrowserSuite(chromium, simulator), IClassFixture<FinishedExploration>
{
    private Uri Page => new(found.Address, "exploration");

    [Fact]
    public async Task It_is_open_to_everybody_light_and_dark()
    {
        Tab.Open(Page);
        await Tab.Shows("refunded-too-often");
        Tab.HasNoBarriers();
        Tab.PreferDark();
        Tab.HasNoBarriers();
        Tab.HasNoSidewaysScroll();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task It_fits_a_phone(int width)
    {
        Tab.BecomePhone(width);
        Tab.Open(Page);
        await Tab.Shows("refunded-too-often");
        Tab.HasNoBarriers();
        Tab.HasNoSidewaysScroll();
    }

    [Fact]
    public async Task A_page_that_is_open_follows_a_new_exploration()
    {
        Tab.Open(Page);
        await Tab.Shows("refunded-too-often");

        var next = found.Begin(new() { Lives = 3, Seed = 8 });
        await Tab.Shows("0 of 3");
        await next.Run(CancellationToken.None);

        await Tab.Shows("3 of 3");
        await Tab.Shows("over: nothing broken");
    }
}
