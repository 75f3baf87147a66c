using System.Globalization;
using AngleSharp.Dom;
using SeqrSandbox.Simulator.Explore.Facts;
using SeqrSandbox.Simulator.Explore.Lives;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>The page of an exploration that is over and has found a mistake.</summary>
public sealed class ExplorationPageTests(FinishedExploration found) : IClassFixture<FinishedExploration>
{
    private Visitor NewVisitor() => new(found.Http);

    [Fact]
    public async Task It_tells_who_was_explored_and_how_far()
    {
        var run = (await NewVisitor().Open("/exploration")).Find("section:has(> #run-1-title)");

        Assert.Equal("plain shop, RefundsAgain", Visit.Words(run.QuerySelector("h2")!));
        var told = Visit.Words(run.QuerySelector("#run-1-now")!);
        Assert.Equal("11 of 12 facts held", Visit.Words(run.QuerySelector(".tally b")!));
        Assert.Equal("over", Visit.Words(run.QuerySelector(".tally .tag")!));
        Assert.Contains(Number($"Lives played{found.Report.Lives} of 500"), told, StringComparison.Ordinal);
        Assert.Contains("Seed7", told, StringComparison.Ordinal);
        Assert.Contains(Number($"Lives that broke a fact{found.Report.Broken}"), told, StringComparison.Ordinal);
        Assert.Null(run.Owner!.QuerySelector("[data-every]"));
    }

    [Fact]
    public async Task Each_fact_is_held_or_broken_in_words()
    {
        var page = await NewVisitor().Open("/exploration");

        Assert.Equal(
            Judge.Facts.Select(fact => $"{fact.Code} {(fact == RefundFacts.MadeOnce ? "broken" : "held")}"),
            page.Document.QuerySelectorAll("#run-1-facts li p:first-child").Select(Visit.Words));
    }

    [Fact]
    public async Task A_failure_has_its_life_what_was_exchanged_and_the_commands_that_show_it_again()
    {
        var failure = Assert.Single(found.Report.Failures);

        var shown = (await NewVisitor().Open("/exploration")).Find("article");

        Assert.Equal("refunded-too-often", Visit.Words(shown.QuerySelector("h3")!));
        Assert.Contains(failure.Broken[0].Breach.Sentence, Visit.Words(shown), StringComparison.Ordinal);
        Assert.Contains(Number($"Life {failure.Number} "), Visit.Words(shown), StringComparison.Ordinal);
        Assert.Contains(Number($"{failure.Tries} tries"), Visit.Words(shown), StringComparison.Ordinal);
        var texts = shown.QuerySelectorAll("pre").Select(text => text.TextContent).ToList();
        Assert.Equal(LifeText.Of(failure.Life), texts[0]);
        Assert.Contains("refundPayment", texts[1], StringComparison.Ordinal);
        Assert.Equal(
            [
                Number($"seqr-sandbox explore \"my shop.yaml\" --seed 7 --first {failure.Number} --lives 1"),
                "seqr-sandbox explore \"my shop.yaml\" --life refunded-too-often.yaml",
            ],
            texts[2..]);
    }

    [Fact]
    public async Task A_failure_leads_to_the_sandbox_that_still_has_it()
    {
        var visitor = NewVisitor();
        var page = await visitor.Open("/@other/exploration");

        var journal = await visitor.Follow(page, "article a[href$='/journal']");

        Assert.Equal($"/@{Assert.Single(found.Report.Failures).Sandbox}/journal", journal.Path);
        Assert.Contains("refundPayment", journal.Text, StringComparison.Ordinal);
        Assert.Contains("refundPayment", (await visitor.Follow(page, "article li a")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_has_its_count_and_leads_to_its_explanation()
    {
        var visitor = NewVisitor();
        var page = await visitor.Open("/exploration");
        var (code, lives) = found.Report.Findings.MaxBy(finding => finding.Value);

        Assert.Contains(
            Number($"{code}{lives}"), page.Document.QuerySelectorAll("#run-1-findings tbody tr").Select(Visit.Words));
        Assert.StartsWith(code, (await visitor.Follow(page, $"#run-1-findings a[href$='/{code}']")).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cell_of_the_coverage_is_in_a_table_with_its_count()
    {
        var page = await NewVisitor().Open("/exploration");

        Assert.Equal(
            ["run-1-calls", "run-1-notifications", "run-1-actions"],
            page.Document.QuerySelectorAll("table.heat").Select(table => table.Id));
        var shown = page.Document.QuerySelectorAll("table.heat").SelectMany(Counts).ToHashSet();
        Assert.Equal(
            found.Report.Coverage.GroupBy(reached => $"{reached.Cell}")
                .Select(cell => (Cell: cell.Key, Count: Number($"{cell.Sum(reached => reached.Count)}"))).ToHashSet(),
            shown);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("td.heat-0"), cell => cell.TextContent != "0");
    }

    [Theory]
    [InlineData("/", "/exploration")]
    [InlineData("/@some/journal", "/@some/exploration")]
    public async Task The_dashboard_has_a_tab_for_it_in_each_sandbox(string path, string tab)
    {
        var visitor = NewVisitor();

        var page = await visitor.Follow(await visitor.Open(path), $".areas a[href='{tab}']");

        Assert.Equal("Exploration", page.Heading);
        Assert.Equal("Exploration", Visit.Words(page.Find(".areas [aria-current]")));
        Assert.True(page.Has("#run-1-title"));
    }

    private static IEnumerable<(string Cell, string Count)> Counts(IElement table)
    {
        var columns = table.QuerySelectorAll("thead th").Select(Visit.Words).ToList();
        return table.QuerySelectorAll("tbody tr").SelectMany(row => row.QuerySelectorAll("td").Select((cell, at) => (
                Cell: $"{Visit.Words(row.QuerySelector("th")!)}: {columns[at]}", Count: Visit.Words(cell))))
            .Where(cell => cell.Count != "–cannot be");
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
