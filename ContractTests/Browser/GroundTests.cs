namespace SeqrSandbox.ContractTests.Browser;

/// <summary>
/// The foundation of the tests of the pages: the browser shows a page, and every mistake in a page fails its test.
/// </summary>
public sealed class GroundTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    [Fact]
    public async Task A_browser_sees_the_simulator()
    {
        // JSON names no icon, so the browser looks for the usual one.
        ConsoleMaySay("favicon.ico");
        Tab.Open(new(Sandbox, "sandbox/health"));
        await Tab.Shows("\"status\"");
        Assert.Contains("version", Tab.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_a_script_is_seen()
    {
        await using var page = await StubPage.Serve("<script>console.error('broken')</script>", policy: null);
        Tab.Open(page.Address);
        ConsoleMaySay("broken");
        Assert.Contains("broken", Assert.Single(Tab.Console()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_the_policy_forbids_is_seen()
    {
        await using var page = await StubPage.Serve("<script>document.title = 'ran'</script>", policy: "default-src 'none'; img-src data:");
        Tab.Open(page.Address);
        Assert.Contains("Content Security Policy", Assert.Single(Tab.Console()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_without_a_label_is_a_barrier()
    {
        await using var page = await StubPage.Serve(
            "<main><h1>Bill</h1><input type=text></main>", policy: "default-src 'none'; img-src data:");
        Tab.Open(page.Address);
        Assert.StartsWith("- label:", Assert.Single(Tab.Barriers()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_in_order_has_no_barriers()
    {
        await using var page = await StubPage.Serve(
            "<main><h1>Bill</h1><label>Amount <input type=text></label></main>",
            policy: "default-src 'none'; img-src data:");
        Tab.Open(page.Address);
        Tab.HasNoBarriers();
        await Tab.Write("Amount", "12");
        Assert.Equal("12", Tab.Run("return document.querySelector('input').value"));
    }
}
