namespace SeqrSandbox.Testing;

/// <summary>What an entry of the journal tells of.</summary>
public enum EntryKind
{
    /// <summary>A call of a merchant and its answer.</summary>
    Exchange,

    /// <summary>Something a person with the app did.</summary>
    PayerAction,

    /// <summary>An attempt to notify a merchant.</summary>
    NotificationAttempt,

    /// <summary>Someone moved, stopped or set the clock.</summary>
    ClockChange,
}
