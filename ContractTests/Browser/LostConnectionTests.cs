namespace SeqrSandbox.ContractTests.Browser;

/// <summary>A simulator that stops while a page is open, and starts again.</summary>
public sealed class LostConnectionTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    [Theory]
    [InlineData("R{0}", "#pay", "#ending.warn")]
    [InlineData("invoices/{0}", ".head .state-issued", ".head .state-canceled")]
    [InlineData("", "#invoices .state-issued", "#invoices .state-canceled")]
    public async Task A_page_says_that_the_connection_is_lost_and_goes_on_by_itself(string path, string before, string after)
    {
        // The browser's own lines about unanswered requests.
        ConsoleMaySay("net::ERR_");
        await using var stoppable = new StoppableSimulator();
        await stoppable.Start();
        await using var shop = new Biller(stoppable.Address);
        var reference = await shop.Send(Biller.Coffee);
        Tab.Open(new(stoppable.Address, string.Format(path, reference)));
        await Tab.Holds("the bill", () => Tab.Find(before) is not null);
        Assert.False(IsOffline());
        Tab.Run("window.loaded = 'once'");

        await stoppable.Stop();
        await Tab.Holds("the banner", IsOffline);
        Tab.HasNoBarriers();
        await stoppable.Start();
        await Tab.Holds("the banner gone", () => !IsOffline());
        await shop.Cancel(reference);

        await Tab.Holds("what happened since", () => Tab.Find(after) is not null);
        Assert.False(IsOffline());
        Assert.Equal("once", Tab.Run("return window.loaded"));
    }

    private bool IsOffline() => Tab.Find("#offline") is { Displayed: true };
}
