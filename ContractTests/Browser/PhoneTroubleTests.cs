using Reference.Client;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>Codes that lead nowhere and ways back that are none: the phone says what happened and what can be done.</summary>
public sealed class PhoneTroubleTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    [Fact]
    public async Task The_way_back_into_an_app_is_a_link_that_is_not_followed_by_itself()
    {
        await Pay(new("myshop://order/7"));
        await Tab.Shows("OK, back to the shop's app");
        var paid = Tab.Address;
        Tab.Run("window.loaded = 'once'");
        // The page changes before the payer's eyes once more, and stays where it is.
        await Control.Post("clock/advance", new { by = "20s" });
        await Tab.Shows("Your payment was reversed");

        Assert.Equal("myshop://order/7", Tab.Find("#ok")!.GetAttribute("href"));
        Assert.Equal(paid, Tab.Address);
        Assert.Equal("once", Tab.Run("return window.loaded"));
        Assert.Empty(Tab.Console());
        Tab.HasNoBarriers();
    }

    [Fact]
    public async Task A_way_back_that_would_run_here_is_text()
    {
        await Pay(new("javascript:document.title='ran'"));
        await Tab.Holds("the address as text", () => Tab.Find("#back-refused code") is { Text: "javascript:document.title='ran'" });
        Assert.Null(Tab.Find("a[href^='javascript']"));
        await Tab.Click("#ok");
        await Tab.Shows("Open bills");
        Assert.Equal(new(Sandbox, "wallet"), Tab.Address);
    }

    [Fact]
    public async Task A_code_of_another_sandbox_is_recognised()
    {
        await using var elsewhere = new Biller(OtherSandbox);
        var reference = await elsewhere.Send(Biller.Coffee);

        await Scan("R" + reference);
        await Tab.Shows("SEQR knows no bill and no till with this code in this sandbox. It may be of another one");
        Assert.Equal("R" + reference, Tab.Run("return document.querySelector('#code').value"));
        Tab.HasNoBarriers();

        ConsoleMaySay("404 (Not Found)");
        Tab.Open(new(Sandbox, "R" + reference));
        await Tab.Shows("It may be of another sandbox, or the shop has to send the bill again.");
        Tab.HasNoBarriers();
        await Tab.Press("To the phone");
        await Tab.Shows("Open bills");
        // The page's advice works.
        Tab.Open(new(OtherSandbox, "R" + reference));
        await Tab.Shows("Pay 35");
    }

    [Theory]
    [InlineData("https://swish.example/pay")]
    [InlineData("4711")]
    public async Task A_code_that_is_no_SEQR_code_is_reported(string code)
    {
        await Scan(code);
        await Tab.Shows("This is no SEQR code.");
        await Tab.Shows("Scan the code that the shop shows, or choose one of the open bills.");
        Assert.Equal(code, Tab.Run("return document.querySelector('#code').value"));
        Tab.HasNoBarriers();
    }

    [Fact]
    public async Task An_impossible_sandbox_name_is_reported()
    {
        ConsoleMaySay("404 (Not Found)");
        Tab.Open(new(Sandbox, "/@bad!/wallet"));
        await Tab.Shows("'bad!' is no name of a sandbox");
        Tab.HasNoBarriers();
        await Tab.Press("To the phone");
        await Tab.Shows("Open bills");
    }

    private async Task Scan(string code)
    {
        Tab.Open(new(Sandbox, "wallet"));
        await Tab.Write("Code or link", code);
        await Tab.Press("Scan");
    }

    private async Task Pay(Uri back)
    {
        Tab.Open(new(Sandbox, "R" + await Biller.Send(Biller.Coffee with { BackUrl = back })));
        await Tab.Click("#pay");
        await Tab.Write("PIN", "1234");
        await Tab.Press("Confirm");
    }
}
