using System.Collections.Immutable;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Core.Certification;

/// <summary>A completed attempt at a check: passed, or failed with advice.</summary>
/// <param name="Passed">Whether it was done correctly.</param>
/// <param name="Exchanges">The journal entries it rests on, in their order.</param>
/// <param name="Advice">What to do differently; null if the check's own next step says it.</param>
public sealed record CheckAttempt(bool Passed, ImmutableArray<long> Exchanges, string? Advice = null)
{
    public static CheckAttempt Right(params ReadOnlySpan<ObservedEvent> events) => new(true, Ids(events));

    public static CheckAttempt Wrong(string? advice, params ReadOnlySpan<ObservedEvent> events) => new(false, Ids(events), advice);

    /// <summary>Passed, unless this finding was made on the deciding exchange.</summary>
    public static CheckAttempt Unless(Finding? finding, params ReadOnlySpan<ObservedEvent> events) =>
        finding is null ? Right(events) : Wrong(Advise(finding), events);

    public static string Advise(Finding finding) => finding.Place is null ? finding.Advice : $"{finding.Place}: {finding.Advice}";

    /// <summary>A failed attempt, from an answer whose result code is not 0.</summary>
    public static CheckAttempt Refused(ObservedEvent seen) =>
        Wrong(
            seen.Errors().FirstOrDefault() is { } finding
                ? Advise(finding)
                : $"It was refused with {seen.Result}: look the result code up and call again.",
            seen);

    private static ImmutableArray<long> Ids(ReadOnlySpan<ObservedEvent> events)
    {
        var ids = ImmutableArray.CreateBuilder<long>(events.Length);
        foreach (var seen in events)
            ids.Add(seen.Id);
        ids.Sort();
        return ids.ToImmutable();
    }
}
