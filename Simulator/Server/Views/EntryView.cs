using System.Text.Json.Serialization;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

/// <summary>An entry of the journal as a list shows it.</summary>
internal record EntryItem
{
    // Without this order, the members of derived types would come first.
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
        TraceParent = entry.TraceParent?.Text;
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

    /// <summary>The operation or the action; null if the message names none.</summary>
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

    /// <summary>The trace that it belongs to, as a traceparent; left out without one.</summary>
    [JsonPropertyOrder(First)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceParent { get; }
}

/// <summary>An entry with its headers and bodies, in which secrets are masked.</summary>
internal sealed record EntryView : EntryItem
{
    public EntryView(JournalEntry entry)
        : base(entry)
    {
        Headers = HeaderView.Of(entry.Headers);
        HeadersLeftOut = entry.Headers?.LeftOut ?? 0;
        Request = BodyView.Of(entry.Request);
        Response = BodyView.Of(entry.Response);
    }

    /// <summary>The request's headers in the order they were read, with secrets masked and long values cut.</summary>
    public IReadOnlyList<HeaderView> Headers { get; }

    /// <summary>The number of headers that were not kept.</summary>
    public int HeadersLeftOut { get; }

    public BodyView? Request { get; }

    public BodyView? Response { get; }
}

/// <summary>A body with its length in bytes. A very long text is cut.</summary>
internal sealed record BodyView(string? ContentType, long Length, string? Body)
{
    public static BodyView? Of(RecordedMessage? message) =>
        message is null ? null : new(message.ContentType, message.Length, PasswordMask.Text(message));
}

/// <summary>A header of a request; secrets are masked where it was kept.</summary>
internal sealed record HeaderView(string Name, string Value)
{
    public static IReadOnlyList<HeaderView> Of(RecordedHeaders? headers) =>
        headers is null ? [] : [.. headers.All.Select(header => new HeaderView(header.Name, header.Value))];
}

internal sealed record ActingScenarioView(string Name, string Reason, string? Step);

internal sealed record FindingView(string Code, string Severity, string? Place, int? Line, string Advice, string Source)
{
    public static FindingView Of(Finding finding) =>
        new(finding.Code, Words.Plain(finding.Severity), finding.Place, finding.Line, finding.Advice, finding.Source);
}

/// <summary>A page of the journal, with the numbers of entries kept and dropped, and the time at which a killed process's were missing.</summary>
internal sealed record JournalPageView(IReadOnlyList<EntryItem> Items, string? Next, long Kept, long Dropped)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Gap { get; init; }
}
