using System.Globalization;
using System.Text.RegularExpressions;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>The trigger of a step: <c>2 polls</c>, <c>update</c>, or a duration.</summary>
internal static partial class Triggers
{
    public const string Allowed = "polls such as 2 polls, a duration such as 3s or 1s..3s, or update; left out for at once";

    private const int MostPolls = 10_000;

    public static Parsed<StepTrigger> Parse(string text)
    {
        if (text == "update")
            return new StepTrigger { Update = true };
        if (Polls().Match(text) is { Success: true } match)
            return ReadPolls(match.Groups[1].Value);
        var duration = Durations.Parse(text);
        if (duration.IsRight)
            return new StepTrigger { Time = duration.Value };
        return Parsed<StepTrigger>.Wrong(
            duration.Right switch
            {
                Durations.Allowed => Allowed,
                _ when text.All(char.IsAsciiDigit) => $"{text}s for seconds, or {text} polls",
                var right => right,
            },
            Nearest.Of(text, ["update"]));
    }

    private static Parsed<StepTrigger> ReadPolls(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var polls) && polls is >= 1 and <= MostPolls
            ? new StepTrigger { Polls = polls }
            : Parsed<StepTrigger>.Wrong($"1 to {MostPolls} polls; left out for at once");

    [GeneratedRegex(@"\A([0-9]+) polls?\z")]
    private static partial Regex Polls();
}
