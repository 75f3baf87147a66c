namespace SeqrSandbox.Testing;

/// <summary>The state of a notification.</summary>
public enum NotificationState
{
    /// <summary>It will be tried, or tried again, at <see cref="NotificationSnapshot.NextAttemptAt"/>.</summary>
    Pending,

    /// <summary>The merchant answered 2xx.</summary>
    Delivered,

    /// <summary>All attempts failed.</summary>
    GaveUp,

    /// <summary>The simulator's operator does not allow the host.</summary>
    Refused,
}
