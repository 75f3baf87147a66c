using System.Globalization;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Explore.Facts;
using SeqrSandbox.Simulator.Explore.Lives;

namespace SeqrSandbox.Simulator.Pages.Exploration;

/// <summary>Makes the view of an exploration from its report.</summary>
internal static class RunReader
{
    public static RunView Read(ExplorationReport report, int number)
    {
        // A life that breaks several facts is told by the gravest, but the others do not hold either.
        var broken = report.Failures.SelectMany(failure => failure.Broken).Select(one => one.Fact.Code).Concat(report.FoundCodes).ToHashSet();
        return new()
        {
            Number = number,
            Merchant = report.Merchant,
            Stage = StageOf(report),
            BeganAt = report.BeganAt,
            Elapsed = report.Elapsed,
            Seed = report.Plan.Given is null ? report.Plan.Seed : null,
            Lives = report.Lives,
            Wanted = Wanted(report.Plan),
            LivesPerSecond = report.LivesPerSecond,
            Broken = report.Broken,
            Facts = [.. Judge.Facts.Select(fact => new FactLine(fact.Code, fact.Law, !broken.Contains(fact.Code)))],
            Failures = [.. report.Failures.Select(failure => Read(failure, report.Plan))],
            Findings =
            [
                .. report.Findings.OrderByDescending(finding => finding.Value)
                    .Select(finding => new FindingCount(finding.Key, SeverityOf(finding.Key), finding.Value)),
            ],
            Coverage = HeatTable.Of(report.Coverage),
        };
    }

    private static FailureView Read(Failure failure, ExplorationPlan plan)
    {
        var command = $"seqr-sandbox explore {Quoted(plan.File ?? "shop.yaml")} ";
        return new()
        {
            Fact = failure.Fact.Code,
            Law = failure.Fact.Law,
            // One that does not happen each time was seen in a sandbox that is gone.
            Breaches =
            [
                .. failure.Broken.Select(broken => new BreachLine(
                    broken.Fact.Code, broken.Breach.Sentence, failure.IsFlaky ? [] : broken.Breach.Proof)),
            ],
            IsFlaky = failure.IsFlaky,
            Search = FailureText.Search(failure),
            Life = LifeText.Of(failure.Life),
            Diagram = Diagram.Of(failure.Record, failure.Broken[0].Breach.Proof),
            Sandbox = failure.Sandbox,
            Again = plan.Given is null
                ? string.Create(CultureInfo.InvariantCulture, $"{command}--seed {plan.Seed} --first {failure.Number} --lives 1")
                : null,
            FromFile = $"{command}--life {failure.Fact.Code}.yaml",
        };
    }

    private static RunStage StageOf(ExplorationReport report) => report switch
    {
        _ when report.Lives < Wanted(report.Plan) && report.Found < report.Plan.Failures => RunStage.Plays,
        _ when report.Failures.Length < Math.Min(report.Found, report.Plan.Failures) => RunStage.MakesSmaller,
        _ => RunStage.Over,
    };

    private static int Wanted(ExplorationPlan plan) => plan.Given?.Count ?? plan.Lives;

    private static Severity SeverityOf(string code) =>
        FindingCatalogue.All.FirstOrDefault(kind => kind.Code == code)?.Severity ?? Severity.Hint;

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
