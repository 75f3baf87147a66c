using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.Docs;

/// <summary>A rule of docs/protocol.md.</summary>
/// <param name="Text">The rule.</param>
/// <param name="Sources">Where it is from.</param>
/// <param name="Tests">What holds it: classes, or class and method with a dot between.</param>
internal sealed partial record ProtocolRule(string Text, IReadOnlyList<string> Sources, IReadOnlyList<string> Tests)
{
    public static IReadOnlyList<ProtocolRule> All()
    {
        List<ProtocolRule> rules = [];
        var inside = false;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "protocol.md")))
        {
            var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (cells is ["rule", "source", .. var rest])
            {
                Assert.Equal(["test"], rest);
                inside = true;
            }
            else if (!line.StartsWith('|'))
            {
                inside = false;
            }
            else if (inside && cells is [var text, var source, var tests] && !text.StartsWith("---", StringComparison.Ordinal))
            {
                rules.Add(new(text, source.Split(", "), [.. InBackticks().Matches(tests).Select(match => match.Groups[1].Value)]));
            }
        }

        return rules;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();
}
