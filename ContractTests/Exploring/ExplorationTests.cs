using System.Xml.Linq;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Explore.Facts;
using SeqrSandbox.Testing.Exploring;

namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>What an exploration tells, and when it ends.</summary>
public sealed class ExplorationTests : IDisposable
{
    private readonly HttpClient http = new();

    [Fact]
    public async Task A_failure_that_does_not_happen_each_time_is_told_as_flaky_with_its_rate()
    {
        var opened = 0;
        var shop = Shop(() => Interlocked.Increment(ref opened) % 3 == 1 ? Mistake.WrongReference : Mistake.None);

        // One life after the other, so that each third has the mistake.
        var report = await SeqrExplorer.Report(shop, new() { Lives = 60, Seed = 7, Workers = 1 }, CancellationToken.None);

        var failure = Assert.Single(report.Failures);
        Assert.True(failure.IsFlaky);
        Assert.InRange(failure.Again, 1, Failure.Runs - 1);
        Assert.Equal(failure.Original, failure.Life);
        Assert.Contains(
            $"Flaky: life {failure.Number} did so again in {failure.Again} of 4 runs.", FailureText.Of(failure), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stops_at_as_many_different_facts_as_were_asked_for()
    {
        var turn = 0;
        var shop = Shop(() => Interlocked.Increment(ref turn) % 2 == 0 ? Mistake.WrongReference : Mistake.ForgetsOnRestart);

        var report = await SeqrExplorer.Report(shop, new() { Lives = 5000, Seed = 7, Failures = 2 }, CancellationToken.None);

        Assert.Equal(2, report.Failures.Length);
        Assert.InRange(report.Lives, 2, 1000);
    }

    [Fact]
    public async Task A_failure_is_told_with_its_fact_its_life_and_what_was_exchanged()
    {
        var failure = Assert.Single((await Explore(Mistake.RefundsAgain)).Failures);

        var text = FailureText.Of(failure);
        foreach (var invoice in failure.Record.Invoices)
            text = text.Replace(invoice.Reference.Value[^6..], "NUMBER", StringComparison.Ordinal);
        foreach (var order in failure.Record.Orders)
            text = text.Replace(order.Placed.Id, $"ORDER-{order.Placed.Number}", StringComparison.Ordinal);
        await Verifier.Verify(text);
    }

    [Fact]
    public async Task A_JUnit_report_has_a_case_for_each_fact()
    {
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "explore.xml");

        ExploreConsole.WriteJUnit(file, await Explore(Mistake.WrongReference));

        var cases = XDocument.Load(file).Descendants("testcase").ToList();
        Assert.Equal(Judge.Facts.Select(fact => fact.Law), cases.Select(test => test.Attribute("name")!.Value));
        var failed = Assert.Single(cases, test => test.Element("failure") is not null);
        Assert.Equal("The reference that an order keeps is its payment's.", failed.Attribute("name")!.Value);
    }

    public void Dispose() => http.Dispose();

    private Task<ExplorationReport> Explore(Mistake mistake) =>
        SeqrExplorer.Report(PlainShop.With(mistake, http), new() { Lives = 500, Seed = 7 }, CancellationToken.None);

    private ExploredShop<PlainShop> Shop(Func<Mistake> mistake)
    {
        var like = PlainShop.With(Mistake.None, http);
        return new()
        {
            Open = opening => Task.FromResult(new PlainShop(opening, new(http, opening.Endpoint), mistake())),
            Order = like.Order,
            Look = like.Look,
            Notified = like.Notified,
            Cancel = like.Cancel,
            Tick = like.Tick,
        };
    }
}
