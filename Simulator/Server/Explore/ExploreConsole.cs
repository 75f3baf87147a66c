using System.Globalization;
using SeqrSandbox.Simulator.Explore.Facts;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>Tells how an exploration goes on, and what it found.</summary>
internal static class ExploreConsole
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Prints a line every few seconds, until it is stopped.</summary>
    public static async Task Follow(Exploration exploration, TextWriter output, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Every, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stop.IsCancellationRequested)
                await output.WriteLineAsync(Line(exploration.Report));
        }
    }

    public static async Task Tell(ExplorationReport report, ExploreOrder order, TextWriter output)
    {
        foreach (var failure in report.Failures)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(FailureText.Of(failure).TrimEnd());
            var file = order.Out is null ? null : Write(order.Out, failure);
            await output.WriteLineAsync($"\n  Again: seqr-sandbox explore {order.Path} " + (file is not null || order.Plan.Given is not null
                ? $"--life {file ?? "FILE"}"
                : string.Create(CultureInfo.InvariantCulture, $"--seed {report.Plan.Seed} --first {failure.Number} --lives 1")));
        }

        if (report.Findings.Count > 0)
            await output.WriteLineAsync("\nFindings: " + string.Join(
                ", ",
                report.Findings.OrderByDescending(finding => finding.Value).Select(finding => $"{finding.Key} in {finding.Value} lives")));
        await output.WriteLineAsync(Line(report));
    }

    public static void WriteJUnit(string file, ExplorationReport report)
    {
        var cases = Judge.Facts.Select(fact => new JUnitCase(
            "explore",
            fact.Law,
            report.Failures.FirstOrDefault(failure => failure.Fact == fact) is { } failure
                ? new(JUnitOutcome.Failure, failure.Broken[0].Breach.Sentence, FailureText.Of(failure))
                : null));
        File.WriteAllText(
            file,
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                + JUnit.Write(new($"exploration of {report.Merchant}", [.. cases], Time: report.Elapsed)));
    }

    private static string Write(string folder, Failure failure)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{failure.Fact.Code}.yaml");
        File.WriteAllText(file, LifeText.Of(failure.Life));
        return file;
    }

    private static string Line(ExplorationReport report)
    {
        var share = report.Coverage.IsEmpty ? 0 : 100.0 * report.Reached / report.Coverage.Length;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Lives} lives, {report.LivesPerSecond:0} a second; {Judge.Facts.Count - report.Found} of "
                + $"{Judge.Facts.Count} facts held; {share:0.0} % of {report.Coverage.Length} cells covered.");
    }
}
