using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>A section of docs/findings.md.</summary>
internal sealed partial record DocumentedFinding(string Code, string Severity, string Wrong, string Right, string Source)
{
    public static IReadOnlyList<DocumentedFinding> All { get; } = [.. Read()];

    public static DocumentedFinding Of(string code) => All.Single(documented => documented.Code == code);

    private static IEnumerable<DocumentedFinding> Read()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "findings.md"));
        var sections = text.Split("\n### ").Skip(1).ToList();
        foreach (var section in sections)
        {
            var match = Section().Match(section);
            Assert.True(match.Success, $"This section has not the shape of the others:\n{section}");
            var groups = match.Groups;
            yield return new(
                groups["code"].Value,
                groups["severity"].Value,
                groups["wrong"].Value,
                groups["right"].Value,
                groups["source"].Value);
        }
    }

    [GeneratedRegex(
        @"\A`(?<code>[a-z-]+)`\n\n\*\*(?<severity>\w+)\.\*\* [^\n]+\n\nWrong:\n\n```\w+\n(?<wrong>.+?)\n```\n\n"
            + @"Right:\n\n```\w+\n(?<right>.+?)\n```\n\nSource: (?<source>[^\n]+)\.\n",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();
}
