using System.Text.Json.Serialization;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Control.Journal;

/// <summary>An entry of the journal as a list shows it.</summary>
internal record EntryItem
{
    // What is derived from this would come first otherwise.
    private const int First = -1;

    public EntryItem(JournalEntry entry)
    {
        Id = entry.Id;
        Kind = entry.Kind.Word();
        At = entry.At;
        WallAt = entry.WallAt;
        Milliseconds = Math.Round(entry.Duration.TotalMilliseconds, 3);
        Name = entry.Name;
        Path = entry.Path;
        Caller = entry.Caller;
        Invoice = entry.Invoice;
        Result = entry.Result;
        Status = entry.Status;
        Detail = entry.Detail;
        Arguments = entry.Arguments;
        Scenario = entry.Scenario is { } scenario ? new(scenario.Name, scenario.Reason, scenario.Step) : null;
        Findings = [.. entry.Findings.Select(FindingView.Of)];
    }

    [JsonPropertyOrder(First)]
    public long Id { get; }

    [JsonPropertyOrder(First)]
    public string Kind { get; }

    /// <summary>When it began, by the sandbox's clock.</summary>
    [JsonPropertyOrder(First)]
    public DateTimeOffset At { get; }

    /// <summary>The same by the wall clock.</summary>
    [JsonPropertyOrder(First)]
    public DateTimeOffset WallAt { get; }

    [JsonPropertyOrder(First)]
    public double Milliseconds { get; }

    /// <summary>The operation or the action; null for a message that names none.</summary>
    [JsonPropertyOrder(First)]
    public string? Name { get; }

    [JsonPropertyOrder(First)]
    public string? Path { get; }

    [JsonPropertyOrder(First)]
    public string? Caller { get; }

    [JsonPropertyOrder(First)]
    public string? Invoice { get; }

    /// <summary>SEQR's result code.</summary>
    [JsonPropertyOrder(First)]
    public int? Result { get; }

    /// <summary>The HTTP status.</summary>
    [JsonPropertyOrder(First)]
    public int? Status { get; }

    [JsonPropertyOrder(First)]
    public string? Detail { get; }

    [JsonPropertyOrder(First)]
    public IReadOnlyDictionary<string, string> Arguments { get; }

    [JsonPropertyOrder(First)]
    public ActingScenarioView? Scenario { get; }

    [JsonPropertyOrder(First)]
    public IReadOnlyList<FindingView> Findings { get; }
}
