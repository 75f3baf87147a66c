using System.Collections.Immutable;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>What of an entry has no column of its own.</summary>
internal sealed record JournalDocument(
    long Ticks,
    string? Path,
    int? Status,
    string? Detail,
    IReadOnlyDictionary<string, string>? Arguments,
    ActingScenario? Scenario,
    Finding[]? Findings,
    string? RequestType,
    long? RequestLength,
    string? ResponseType,
    long? ResponseLength)
{
    public static JournalDocument Of(JournalEntry entry) => new(
        entry.Duration.Ticks,
        entry.Path,
        entry.Status,
        entry.Detail,
        entry.Arguments.IsEmpty ? null : entry.Arguments,
        entry.Scenario,
        entry.Findings.IsEmpty ? null : [.. entry.Findings],
        entry.Request?.ContentType,
        entry.Request?.Length,
        entry.Response?.ContentType,
        entry.Response?.Length);

    /// <summary>Puts into an entry what its columns do not say.</summary>
    public JournalEntry Complete(JournalEntry entry, ImmutableArray<byte> request, ImmutableArray<byte> response) => entry with
    {
        Duration = new(Ticks),
        Path = Path,
        Status = Status,
        Detail = Detail,
        Arguments = Arguments?.ToImmutableSortedDictionary(StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, string>.Empty,
        Scenario = Scenario,
        Findings = Findings is null ? [] : [.. Findings],
        Request = RequestLength is { } sent ? new(RequestType, sent, request) : null,
        Response = ResponseLength is { } answered ? new(ResponseType, answered, response) : null,
    };
}
