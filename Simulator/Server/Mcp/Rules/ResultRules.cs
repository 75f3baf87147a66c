using System.Text.RegularExpressions;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Simulator.Mcp.Rules;

/// <summary>Each result code, with the rules that say when it is answered.</summary>
internal static partial class ResultRules
{
    private const string Section = "Result codes";

    public static IEnumerable<Rule> Of(IReadOnlyList<Rule> protocol)
    {
        var numbers = protocol.ToDictionary(rule => rule, rule => Numbers().Matches(rule.Text).Select(found => found.Value).ToHashSet());
        foreach (var code in Enum.GetValues<ResultCode>())
        {
            var number = ((int)code).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
            var about = protocol.Where(rule => numbers[rule].Contains(number)).Select(rule => $"\n- {rule.Id}: {rule.Text}").ToList();
            var rules = about.Count == 0
                ? code == ResultCode.Success ? "\n\nThe call was carried out." : "\n\nNo rule answers it; a scenario can."
                : $"\n\nRules with this number:{string.Concat(about)}";
            yield return new(
                $"result-{number}", Section, $"{number} {code.Name()} ({Spaced(code.Name())})",
                $"Result code {number}, {code.Name()}. resultDescription: {code.Description()}{rules}");
        }
    }

    private static string Spaced(string name) => name.Replace('_', ' ').ToLowerInvariant();

    /// <summary>Numbers of two digits, but no amounts, times and sizes.</summary>
    [GeneratedRegex(
        @"(?<!most )(?<![\d.,/:'`A-Za-z-])\d\d(?![\d:%/'`A-Za-z-]|[.,]\d"
            + @"| (s|ms|min|minutes|SEK|KB|MiB|MB|characters|letters|digits|bytes|levels)\b)")]
    private static partial Regex Numbers();
}
