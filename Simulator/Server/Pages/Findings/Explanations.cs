using System.Text;
using System.Text.RegularExpressions;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Pages.Findings;

/// <summary>
/// The explanations of docs/findings.md, which is embedded in the program. A test checks that every finding has one.
/// </summary>
internal static partial class Explanations
{
    private static readonly Lazy<IReadOnlyList<Explanation>> Read = new(
        () => [.. Sections().Matches(Document()).Select(Of).OfType<Explanation>()]);

    public static IReadOnlyList<Explanation> All => Read.Value;

    public static Explanation? Find(string code) => All.FirstOrDefault(explanation => explanation.Code == code);

    private static Explanation? Of(Match section) =>
        FindingCatalogue.All.FirstOrDefault(kind => kind.Code == section.Groups["code"].Value) is { } kind
            ? new(
                kind.Code,
                kind.Severity,
                section.Groups["about"].Value.Trim().ReplaceLineEndings(" ").Replace("`", "", StringComparison.Ordinal),
                section.Groups["wrong"].Value,
                section.Groups["right"].Value,
                section.Groups["source"].Value)
            : null;

    private static string Document()
    {
        using var stream = typeof(Explanations).Assembly.GetManifestResourceStream("docs/findings.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(
        """^### `(?<code>[a-z-]+)`\n\n\*\*\w+\.\*\* (?<about>(?:(?!\n### ).)+?)\n\nWrong:\n\n```\w*\n(?<wrong>.+?)\n```\n\nRight:\n\n```\w*\n(?<right>.+?)\n```\n\nSource: (?<source>[^\n]+)""",
        RegexOptions.Multiline | RegexOptions.Singleline,
        10000)]
    private static partial Regex Sections();
}

/// <summary>The explanation of a finding.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="About">The reason, in a sentence or two.</param>
/// <param name="Wrong">An example with the mistake.</param>
/// <param name="Right">The same example, corrected.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record Explanation(string Code, Severity Severity, string About, string Wrong, string Right, string Source);
