using System.Collections.Immutable;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>The parts of an entry without a column of their own. Most entries have none.</summary>
internal sealed record JournalDocument(
    string? Detail, IReadOnlyDictionary<string, string>? Arguments, ActingScenario? Scenario, Finding[]? Findings,
    TimeSpan? CarriedOutAfter = null)
{
    public static JournalDocument? Of(JournalEntry entry) =>
        entry is { Detail: null, Arguments.IsEmpty: true, Scenario: null, Findings.IsEmpty: true, CarriedOutAfter: null }
            ? null
            : new(
                entry.Detail,
                entry.Arguments.IsEmpty ? null : entry.Arguments,
                entry.Scenario,
                entry.Findings.IsEmpty ? null : [.. entry.Findings],
                entry.CarriedOutAfter);

    /// <summary>Adds these parts to an entry made from the columns.</summary>
    public JournalEntry Complete(JournalEntry entry) => entry with
    {
        Detail = Detail,
        Arguments = Arguments?.ToImmutableSortedDictionary(StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, string>.Empty,
        Scenario = Scenario,
        Findings = Findings is null ? [] : [.. Findings],
        CarriedOutAfter = CarriedOutAfter,
    };
}
