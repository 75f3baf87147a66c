using System.Collections.Immutable;
using SeqrSandbox.Core.Tracing;

namespace SeqrSandbox.Core.Journal;

/// <summary>One recorded event. Everything that reports on the past reads these.</summary>
public sealed record JournalEntry
{
    /// <summary>Rises with each entry of a sandbox.</summary>
    public long Id { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>When it began, by the sandbox's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it began, by the wall clock.</summary>
    public required DateTimeOffset WallAt { get; init; }

    /// <summary>How long it took, in real time.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>
    /// How long after its beginning it was carried out, if its answer was held back after that; null if it was answered
    /// at once.
    /// </summary>
    public TimeSpan? CarriedOutAfter { get; init; }

    /// <summary>The operation's name on the wire, or the action. Null if the message names none.</summary>
    public string? Name { get; init; }

    /// <summary>The called path, without the sandbox's name; for a notification, its URL.</summary>
    public string? Path { get; init; }

    /// <summary>The caller: a terminal's id, or a reseller's.</summary>
    public string? Caller { get; init; }

    public string? Invoice { get; init; }

    /// <summary>SEQR's result code; null if the answer has none.</summary>
    public int? Result { get; init; }

    /// <summary>The HTTP status; null if there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>An explanation: the reason of a refusal or a fault, the error of an attempt.</summary>
    public string? Detail { get; init; }

    /// <summary>The arguments of an action: the payer, the code, the outcome, the duration.</summary>
    public ImmutableSortedDictionary<string, string> Arguments { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The trace that it belongs to; null without one.</summary>
    public TraceParent? TraceParent { get; init; }

    /// <summary>The scenario that acted on it; null if none did.</summary>
    public ActingScenario? Scenario { get; init; }

    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The request's headers; null if there were none, or if they were not loaded.</summary>
    public RecordedHeaders? Headers { get; init; }

    public RecordedMessage? Request { get; init; }

    public RecordedMessage? Response { get; init; }
}

/// <summary>What a journal entry records.</summary>
public enum EntryKind
{
    /// <summary>A merchant's call and its answer.</summary>
    Exchange,

    /// <summary>An action of a person with the app.</summary>
    PayerAction,

    /// <summary>An attempt to notify a merchant.</summary>
    NotificationAttempt,

    /// <summary>The clock was moved, stopped or set.</summary>
    ClockChange,

    /// <summary>A merchant was asked for an invoice, by createPurchase.</summary>
    PurchaseRequest,
}

/// <summary>The names of the kinds.</summary>
public static class EntryKindText
{
    public static string Word(this EntryKind kind) => kind switch
    {
        EntryKind.Exchange => "exchange",
        EntryKind.PayerAction => "payer-action",
        EntryKind.NotificationAttempt => "notification-attempt",
        EntryKind.ClockChange => "clock-change",
        EntryKind.PurchaseRequest => "purchase-request",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}

/// <summary>The scenario that acted on an exchange, why it was chosen, and what it did.</summary>
/// <param name="Name">The scenario.</param>
/// <param name="Reason">Why it was chosen, in words.</param>
/// <param name="Step">What it did; null if it did nothing to this exchange.</param>
public sealed record ActingScenario(string Name, string Reason, string? Step);
