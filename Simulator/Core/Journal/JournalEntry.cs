using System.Collections.Immutable;

namespace SeqrSandbox.Core.Journal;

/// <summary>One thing that was seen, recorded once: whatever tells of the past reads this.</summary>
public sealed record JournalEntry
{
    /// <summary>Rises with every entry of a sandbox.</summary>
    public long Id { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>When it began, by the sandbox's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it began, by the wall clock.</summary>
    public required DateTimeOffset WallAt { get; init; }

    /// <summary>How long it took, in real time.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>
    /// How long after it began it was carried out, where its answer was held back after that; null where it was
    /// answered at once.
    /// </summary>
    public TimeSpan? CarriedOutAfter { get; init; }

    /// <summary>The operation as it is named on the wire, or the action. Null for a message that names none.</summary>
    public string? Name { get; init; }

    /// <summary>The path that was called, without the sandbox's name; of a notification, its URL.</summary>
    public string? Path { get; init; }

    /// <summary>Who called: a terminal's id, or a reseller's.</summary>
    public string? Caller { get; init; }

    public string? Invoice { get; init; }

    /// <summary>SEQR's result code; null where the answer was none of SEQR's.</summary>
    public int? Result { get; init; }

    /// <summary>The HTTP status; null without an answer.</summary>
    public int? Status { get; init; }

    /// <summary>What was said about it: the reason of a refusal or a fault, the error of an attempt.</summary>
    public string? Detail { get; init; }

    /// <summary>What an action was done with: the payer, the code, the outcome, the duration.</summary>
    public ImmutableSortedDictionary<string, string> Arguments { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The scenario that acted on it; null where none did.</summary>
    public ActingScenario? Scenario { get; init; }

    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The headers that it was sent with; null where there were none, or where they were not loaded.</summary>
    public RecordedHeaders? Headers { get; init; }

    public RecordedMessage? Request { get; init; }

    public RecordedMessage? Response { get; init; }
}

/// <summary>What an entry of the journal tells of.</summary>
public enum EntryKind
{
    /// <summary>A call of a merchant and its answer.</summary>
    Exchange,

    /// <summary>Something a person with the app did.</summary>
    PayerAction,

    /// <summary>A try to notify a merchant.</summary>
    NotificationAttempt,

    /// <summary>Someone moved, stopped or set the clock.</summary>
    ClockChange,
}

/// <summary>How kinds of entries are called.</summary>
public static class EntryKindText
{
    public static string Word(this EntryKind kind) => kind switch
    {
        EntryKind.Exchange => "exchange",
        EntryKind.PayerAction => "payer-action",
        EntryKind.NotificationAttempt => "notification-attempt",
        EntryKind.ClockChange => "clock-change",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}

/// <summary>The scenario that acted on an exchange: why this one, and what it did.</summary>
/// <param name="Name">The scenario.</param>
/// <param name="Reason">Why it was this one, in words.</param>
/// <param name="Step">What it did; null where it did nothing to this exchange.</param>
public sealed record ActingScenario(string Name, string Reason, string? Step);
