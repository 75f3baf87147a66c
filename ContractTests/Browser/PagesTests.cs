namespace SeqrSandbox.ContractTests.Browser;

/// <summary>The simulator's own pages, whatever they show.</summary>
public sealed class PagesTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    [Theory]
    [InlineData("wallet")]
    [InlineData("wallet/messages")]
    [InlineData("wallet/cards")]
    [InlineData("wallet/payer")]
    public async Task a_page_is_open_to_everybody_light_and_dark(string path)
    {
        Tab.Open(new(Sandbox, path));
        Tab.HasNoBarriers();
        Tab.PreferDark();
        Tab.HasNoBarriers();
        await Tab.Shows("SEQR");
    }

    [Theory]
    [InlineData("wallet")]
    [InlineData("wallet/messages")]
    [InlineData("wallet/cards")]
    [InlineData("wallet/payer")]
    public async Task a_page_fits_a_screen_of_320_pixels(string path)
    {
        Tab.BecomePhone();
        Tab.Open(new(Sandbox, path));
        await Tab.Shows("SEQR");
        Tab.HasNoSidewaysScroll();
    }

    [Theory]
    [InlineData("wallet")]
    [InlineData("wallet/messages")]
    [InlineData("wallet/cards")]
    [InlineData("wallet/payer")]
    public async Task a_page_is_light_and_quick(string path)
    {
        var weight = await Weight.Of(Tab, new(Sandbox, path));
        Assert.InRange(weight.Bytes, 1, 150_000);
        Assert.InRange(weight.FirstPaintMilliseconds, 1, 500);
    }
}
