using System.Text.RegularExpressions;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Mcp.Rules;

/// <summary>Each kind of finding, with what docs/findings.md says of it and its wrong and right example.</summary>
internal static partial class FindingRules
{
    private const string Section = "Findings";

    public static IEnumerable<Rule> Read(string document)
    {
        var explained = document.Split("\n### `")[1..].ToDictionary(
            part => part[..part.IndexOf('`', StringComparison.Ordinal)],
            part => part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..].Split("\n## ")[0].Trim());
        return FindingCatalogue.All.Select(kind => new Rule(
            kind.Code,
            Section,
            $"{Words.Plain(kind.Severity)}: {Advice(kind)}",
            $"Advice: {Advice(kind)}\n\n{explained.GetValueOrDefault(kind.Code)}"));
    }

    /// <summary>What was found in a call takes the place of the dots.</summary>
    private static string Advice(FindingKind kind) => Placeholders().Replace(kind.Advice, "…");

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholders();
}
