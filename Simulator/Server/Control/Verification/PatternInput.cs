using System.Collections.Immutable;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Http.Input;

namespace SeqrSandbox.Simulator.Control.Verification;

/// <summary>
/// Reads patterns of entries and their expected counts from a caller's JSON. Mistakes are kept with the input.
/// </summary>
internal static class PatternInput
{
    private const int MostTimes = 1_000_000;

    public static JournalPattern Read(JsonInput match) => new()
    {
        Kind = match.Choice<EntryKind>("kind", EntryKindText.Word),
        Operation = match.Pattern("operation"),
        Terminal = match.Pattern("terminal"),
        Invoice = match.Pattern("invoice"),
        Result = match.IsNumber("result")
            ? match.Whole("result", 0, int.MaxValue)
            : match.ParsedValue("result", ResultCodeInput.Parse, ResultCodeInput.Allowed),
        Finding = match.Pattern("finding"),
        Status = match.Whole("status", 100, 599),
        Headers = Headers(match),
        Request = Members(match, "request"),
        Response = Members(match, "response"),
    };

    public static Times ReadTimes(JsonInput body)
    {
        if (!body.IsObject("times"))
            return body.Whole("times", 0, MostTimes) is { } exactly ? Times.Exactly(exactly) : Times.Once;
        var times = body.Object("times")!;
        var (atLeast, atMost) = (times.Whole("atLeast", 0, MostTimes), times.Whole("atMost", 0, MostTimes));
        if (atLeast is null && atMost is null)
            body.Fault("times", "has neither atLeast nor atMost.");
        if (atLeast > atMost)
            body.Fault("times", "can never hold: atLeast is more than atMost.");
        return new(atLeast ?? 0, atMost);
    }

    private static ImmutableSortedDictionary<string, TextPattern> Headers(JsonInput match)
    {
        var headers = match.Map("headers", PatternText.Parse, PatternText.Allowed).ToList();
        var names = headers.GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Find(name => name.Skip(1).Any()) is { } twice)
            match.Fault("headers", $"names {twice.Key} twice: upper and lower case are the same.");
        return names.ToImmutableSortedDictionary(name => name.Key, name => name.First().Value, StringComparer.OrdinalIgnoreCase);
    }

    private static ImmutableSortedDictionary<string, TextPattern> Members(JsonInput match, string message) =>
        match.Map(message, PatternText.Parse, PatternText.Allowed)
            .ToImmutableSortedDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
}
