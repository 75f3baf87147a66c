namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>Reading and writing scenarios in a browser.</summary>
public sealed class ScenarioPageTests : DashboardSuite
{
    private const string Wrong = "name: mine\ndescription: Mine.\npayer:\n  - after: 1s\n    do: scam\n";

    [Fact]
    public async Task A_mistake_is_shown_at_its_line_and_nothing_is_lost()
    {
        var visitor = NewVisitor();

        var page = await visitor.Press(await visitor.Open("/new-scenario"), "Save", ("yaml", Wrong.ReplaceLineEndings("\r\n")));

        Assert.Equal(400, page.Status);
        Assert.Contains("is scan meant?", Visit.Words(page.Find("#line-5 .note")), StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("#mistakes .found"));
        Assert.Equal(Wrong, page.Find("#yaml").TextContent);
        Assert.Equal(404, (await visitor.Open("/scenarios/mine")).Status);
    }

    [Fact]
    public async Task A_right_one_is_kept_made_the_default_and_removed()
    {
        var visitor = NewVisitor();

        var saved = await visitor.Press(
            await visitor.Open("/new-scenario"),
            "Save",
            ("yaml", Wrong.Replace("scam", "scan", StringComparison.Ordinal)));
        Assert.Equal((200, "/scenarios/mine"), (saved.Status, saved.Path));

        var list = await visitor.Press(saved, "Make it the default");
        Assert.Equal("mine", Visit.Words(list.Find("tbody tr a")));
        Assert.Equal("mine", Host.Sandbox.Library.Default.Name);

        var refused = await visitor.Press(await visitor.Open("/scenarios/mine"), "Remove it");
        Assert.Equal(409, refused.Status);
        Assert.Contains("Make another one the default first", refused.Text, StringComparison.Ordinal);

        await visitor.Post("/scenarios/paid/default", []);
        Assert.Equal("/scenarios", (await visitor.Press(await visitor.Open("/scenarios/mine"), "Remove it")).Path);
        Assert.Equal(404, (await visitor.Open("/scenarios/mine")).Status);
    }

    [Fact]
    public async Task Those_that_come_with_the_simulator_are_there_and_stay()
    {
        var visitor = NewVisitor();

        var list = await visitor.Open("/scenarios");
        var refused = await visitor.Post("/scenarios/declined/remove", []);

        Assert.Equal(21, list.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(409, refused.Status);
    }

    [Fact]
    public async Task Hostile_yaml_is_only_text()
    {
        var visitor = NewVisitor();

        var page = await visitor.Press(await visitor.Open("/new-scenario"), "Save", ("yaml", "</textarea><script>alert(1)</script>: ["));

        Assert.Equal(400, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src])"));
        Assert.Equal("</textarea><script>alert(1)</script>: [", page.Find("#yaml").TextContent);
    }
}
