using System.Globalization;
using System.Text.RegularExpressions;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Whole numbers, and the range of calls that a rule is for.</summary>
internal static partial class Numbers
{
    public const int Most = 1_000_000;

    public const string CallsAllowed = "the number of a call such as 3, or several as in 1-2 or 2-";

    public static Func<string, Parsed<int>> Whole(int least, int most, string? why = null) => text =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Parsed<int>.Wrong(why ?? $"a whole number from {least} to {most}");

    /// <summary>The first call, and the last one; null for no end.</summary>
    public static Parsed<(int First, int? Last)> Calls(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
            return Parsed<(int, int?)>.Wrong(CallsAllowed);
        var first = Number(match.Groups["first"].Value);
        int? last = match.Groups["last"] is { Success: true, Value: var digits } ? (digits.Length > 0 ? Number(digits) : null) : first;
        if (first is < 1 or > Most || last is < 1 or > Most)
            return Parsed<(int, int?)>.Wrong($"a number from 1 to {Most}: the first call is 1");
        return first > last ? Parsed<(int, int?)>.Wrong($"the smaller one first: {last}-{first}") : (first, last);
    }

    // A number with too many digits counts as too large.
    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    [GeneratedRegex(@"\A(?<first>[0-9]+)(?:\s*-\s*(?<last>[0-9]*))?\z")]
    private static partial Regex Form();
}
