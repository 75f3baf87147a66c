using System.Text;
using SeqrSandbox.ContractTests.Docs;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>Two endpoints side by side, rule by rule, in Markdown: where they differ first.</summary>
internal static class Comparison
{
    public static string Of(string addressA, IReadOnlyList<RuleResult> a, string addressB, IReadOnlyList<RuleResult> b)
    {
        var pairs = Pairs(a, b);
        var differing = pairs.Where(pair => Differ(pair.A, pair.B)).ToArray();
        var text = new StringBuilder(
            $"# Two endpoints, rule by rule\n\nA: {addressA}: {Summary.Counts(a)}\n\nB: {addressB}: {Summary.Counts(b)}\n\n");
        text.Append($"## {differing.Length} of {pairs.Count} rules differ\n\n");
        AppendTable(text, differing);
        foreach (var group in pairs.Except(differing).GroupBy(pair => pair.Class).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append($"\n## The same: {group.Key}\n\n");
            AppendTable(text, group);
        }

        return text.ToString();
    }

    /// <summary>One endpoint, rule by rule: what failed first, what was left out last.</summary>
    public static string Of(string address, IReadOnlyList<RuleResult> results)
    {
        var text = new StringBuilder($"# {address}, rule by rule\n\n{Summary.Counts(results)}\n");
        foreach (var (title, outcome) in new[] { ("Failed", Outcome.Failed), ("Passed", Outcome.Passed), ("Left out", Outcome.LeftOut) })
        {
            var rows = results.Where(result => result.Outcome == outcome).ToList();
            if (rows.Count == 0)
                continue;
            text.Append($"\n## {title}\n\n| rule | test | |\n|---|---|---|\n");
            foreach (var row in rows)
                text.Append($"| {Escaped(Rule(row))} | `{Escaped(row.Name)}` | {Escaped(row.Line)} |\n");
        }

        return text.ToString();
    }

    /// <summary>Those that differ, for the console.</summary>
    public static string Differences(IReadOnlyList<RuleResult> a, IReadOnlyList<RuleResult> b)
    {
        var pairs = Pairs(a, b);
        var differing = pairs.Where(pair => Differ(pair.A, pair.B)).ToArray();
        var text = new StringBuilder();
        foreach (var (name, _, atA, atB) in differing)
            text.Append($"differs: {name}\n    A: {Cell(atA)}\n    B: {Cell(atB)}\n");
        return text.Append($"{differing.Length} of {pairs.Count} rules differ\n").ToString();
    }

    private static void AppendTable(StringBuilder text, IEnumerable<(string Name, string Class, RuleResult? A, RuleResult? B)> pairs)
    {
        text.Append("| rule | test | A | B |\n|---|---|---|---|\n");
        foreach (var (name, _, a, b) in pairs)
            text.Append($"| {Escaped(Rule((a ?? b)!))} | `{Escaped(name)}` | {Escaped(Cell(a))} | {Escaped(Cell(b))} |\n");
    }

    /// <summary>Cases whose names are cut to the same text are told apart by their place.</summary>
    private static List<(string Name, string Class, RuleResult? A, RuleResult? B)> Pairs(
        IReadOnlyList<RuleResult> a, IReadOnlyList<RuleResult> b)
    {
        var (atA, atB) = (ByName(a), ByName(b));
        return [.. atA.Keys.Union(atB.Keys).Order(StringComparer.Ordinal).Select(name =>
        {
            var (one, other) = (atA.GetValueOrDefault(name), atB.GetValueOrDefault(name));
            return (name, (one ?? other)!.Class, one, other);
        })];
    }

    private static Dictionary<string, RuleResult> ByName(IReadOnlyList<RuleResult> results) => results
        .GroupBy(result => result.Name)
        .SelectMany(
            group => group.Select((result, place) => (Name: place == 0 ? result.Name : $"{result.Name} #{place + 1}", Result: result)))
        .ToDictionary(named => named.Name, named => named.Result);

    private static bool Differ(RuleResult? a, RuleResult? b) => a?.Outcome != b?.Outcome || a?.Line != b?.Line;

    private static string Cell(RuleResult? result) => result switch
    {
        null => "not there",
        { Outcome: Outcome.Passed } => "passed",
        { Outcome: Outcome.LeftOut } => $"left out: {result.Line}",
        _ => $"FAILED: {result.Line}",
    };

    /// <summary>The rule that names the test, or its class, in docs/protocol.md; else the sentence that the test's name is.</summary>
    private static string Rule(RuleResult result) =>
        Rules.FirstOrDefault(rule => rule.Tests.Contains(result.Test))?.Text
        ?? result.Test.Split('.')[^1].Replace('_', ' ');

    private static readonly IReadOnlyList<ProtocolRule> Rules = ProtocolRule.All();

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
