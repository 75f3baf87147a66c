using System.Globalization;
using System.Text.RegularExpressions;

namespace SeqrSandbox.Simulator.Texts;

/// <summary>
/// Durations: <c>20s</c>, <c>1m30s</c>, <c>2h</c>, <c>800ms</c>, or ISO 8601 (<c>PT20S</c>) up to weeks: months and
/// years have no fixed length.
/// </summary>
internal static partial class DurationText
{
    public const string Allowed = "a duration such as 800ms, 20s, 1m30s, 2h, 1d12h or PT20S";

    public static TimeSpan? Parse(string text)
    {
        // Both patterns also match an empty duration. Their bounds on digits keep every sum in range.
        var match = Short().Match(text) is { Success: true, Length: > 0 } plain ? plain : Iso().Match(text);
        if (!match.Success || !text.Any(char.IsAsciiDigit))
            return null;
        return TimeSpan.FromDays(7 * Part(match, "weeks"))
            + TimeSpan.FromDays(Part(match, "days"))
            + TimeSpan.FromHours(Part(match, "hours"))
            + TimeSpan.FromMinutes(Part(match, "minutes"))
            + TimeSpan.FromSeconds(Part(match, "seconds"))
            + TimeSpan.FromMilliseconds(Part(match, "milliseconds"));
    }

    /// <summary>
    /// The short form <c>1d2h3m4s500ms</c>, without the parts that are zero, and with a sign if negative.
    /// </summary>
    public static string Write(TimeSpan duration)
    {
        var length = duration.Duration();
        var text = string.Concat(
            Part(length.Days, "d"), Part(length.Hours, "h"), Part(length.Minutes, "m"), Part(length.Seconds, "s"),
            Part(length.Milliseconds, "ms"));
        return text.Length == 0 ? "0s" : duration < TimeSpan.Zero ? "-" + text : text;
    }

    private static string Part(int number, string unit) =>
        number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");

    private static double Part(Match match, string name) =>
        match.Groups[name] is { Success: true, Value: var digits } ? double.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A(?:(?<days>[0-9]{1,6})d)?(?:(?<hours>[0-9]{1,7})h)?(?:(?<minutes>[0-9]{1,8})m)?(?:(?<seconds>[0-9]{1,9}(?:\.[0-9]{1,7})?)s)?(?:(?<milliseconds>[0-9]{1,12})ms)?\z")]
    private static partial Regex Short();

    [GeneratedRegex(@"\AP(?:(?<weeks>[0-9]{1,5})W)?(?:(?<days>[0-9]{1,6})D)?(?:T(?:(?<hours>[0-9]{1,7})H)?(?:(?<minutes>[0-9]{1,8})M)?(?:(?<seconds>[0-9]{1,9}(?:\.[0-9]{1,7})?)S)?)?\z")]
    private static partial Regex Iso();
}
