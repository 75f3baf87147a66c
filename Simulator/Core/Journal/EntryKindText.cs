namespace SeqrSandbox.Core.Journal;

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
