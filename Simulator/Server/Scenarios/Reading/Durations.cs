using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>A duration, or two with .. between: a random one from the first to the second.</summary>
internal static class Durations
{
    public const string Allowed = "a duration such as 3s, 1m30s, 500ms or PT3S, or two as in 1s..3s";

    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static Parsed<DurationRange> Parse(string text)
    {
        var ends = text.Split("..");
        if (ends.Length > 2 || Length(ends[0]) is not { } least || Length(ends[^1]) is not { } most)
            return Parsed<DurationRange>.Wrong(
                text.Length > 0 && text.All(char.IsAsciiDigit) ? $"{text}s for seconds, {text}ms for thousandths" : Allowed);
        if (most > Longest || least > Longest)
            return Parsed<DurationRange>.Wrong($"at most {Longest.TotalDays}d");
        return least <= most
            ? new DurationRange(least, most)
            : Parsed<DurationRange>.Wrong($"the shorter one first: {ends[1].Trim()}..{ends[0].Trim()}");
    }

    /// <summary>A duration that is not zero.</summary>
    public static Parsed<DurationRange> ParsePositive(string text) =>
        Parse(text) is { IsRight: true } parsed && parsed.Value.Most == TimeSpan.Zero
            ? Parsed<DurationRange>.Wrong("more than 0s")
            : Parse(text);

    private static TimeSpan? Length(string text) => DurationText.Parse(text.Trim());
}
