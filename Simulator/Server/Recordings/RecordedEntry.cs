using System.Text.Json.Serialization;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Recordings;

/// <summary>An entry of the journal as a line of a recording.</summary>
internal sealed record RecordedEntry
{
    public required long Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>When it began by the sandbox's clock, in full precision.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The same by the wall clock.</summary>
    public required DateTimeOffset WallAt { get; init; }

    public double Milliseconds { get; init; }

    /// <summary>How long after its beginning it was carried out, if its answer was held back after that.</summary>
    public double? CarriedOutAfterMilliseconds { get; init; }

    public string? Name { get; init; }

    public string? Path { get; init; }

    public string? Caller { get; init; }

    public string? Invoice { get; init; }

    public int? Result { get; init; }

    public int? Status { get; init; }

    public string? Detail { get; init; }

    public IReadOnlyDictionary<string, string>? Arguments { get; init; }

    public ActingScenarioView? Scenario { get; init; }

    public IReadOnlyList<FindingView>? Findings { get; init; }

    /// <summary>The headers of the request; null if none were recorded, as in old recordings.</summary>
    public IReadOnlyList<HeaderView>? Headers { get; init; }

    /// <summary>How many more there were.</summary>
    public int? HeadersLeftOut { get; init; }

    public RecordedBody? Request { get; init; }

    public RecordedBody? Response { get; init; }

    public static RecordedEntry Of(JournalEntry entry) => new()
    {
        Id = entry.Id,
        Kind = entry.Kind.Word(),
        At = entry.At,
        WallAt = entry.WallAt,
        Milliseconds = entry.Duration.TotalMilliseconds,
        CarriedOutAfterMilliseconds = entry.CarriedOutAfter?.TotalMilliseconds,
        Name = entry.Name,
        Path = entry.Path,
        Caller = entry.Caller,
        Invoice = entry.Invoice,
        Result = entry.Result,
        Status = entry.Status,
        Detail = entry.Detail,
        Arguments = entry.Arguments.IsEmpty ? null : entry.Arguments,
        Scenario = entry.Scenario is { } scenario ? new(scenario.Name, scenario.Reason, scenario.Step) : null,
        Findings = entry.Findings.IsEmpty ? null : [.. entry.Findings.Select(FindingView.Of)],
        Headers = entry.Headers is null ? null : HeaderView.Of(entry.Headers),
        HeadersLeftOut = entry.Headers is { LeftOut: > 0 } headers ? headers.LeftOut : null,
        Request = RecordedBody.Of(entry.Request),
        Response = RecordedBody.Of(entry.Response),
    };

    /// <summary>When it ended, by the wall clock.</summary>
    [JsonIgnore]
    public DateTimeOffset EndedAt => WallAt.AddMilliseconds(Milliseconds);

    /// <summary>When its effect took place, by the wall clock. For overlapping calls, this order counts.</summary>
    [JsonIgnore]
    public DateTimeOffset CarriedOutAt => WallAt.AddMilliseconds(CarriedOutAfterMilliseconds ?? Milliseconds);

    public bool Is(EntryKind kind) => Kind == kind.Word();
}
