namespace SeqrSandbox.Core.Notifications;

public enum NotificationState
{
    /// <summary>To be tried, or tried again, when it is due.</summary>
    Pending,

    /// <summary>The merchant answered 2xx.</summary>
    Delivered,

    /// <summary>Ten attempts failed.</summary>
    GaveUp,

    /// <summary>The host is not one the operator allows.</summary>
    Refused,
}
