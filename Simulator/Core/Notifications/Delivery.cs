namespace SeqrSandbox.Core.Notifications;

/// <summary>
/// The schedule of a notification's attempts: three ten seconds apart, the next a minute later, then after 3:45, 7:30
/// and so on doubling, ten in all. Source: SEQR's invoice service.
/// </summary>
public static class Delivery
{
    public const int MostAttempts = 10;

    /// <summary>An attempt that takes longer than this was lost with its server and is repeated.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FirstDoubled = new(0, 3, 45);

    /// <summary>The time between the given failed attempt (counted from 1) and the next; null after the last.</summary>
    public static TimeSpan? WaitAfter(int attempt) => attempt switch
    {
        1 or 2 => TimeSpan.FromSeconds(10),
        3 => TimeSpan.FromMinutes(1),
        > 3 and < MostAttempts => FirstDoubled * Math.Pow(2, attempt - 4),
        _ => null,
    };

    /// <summary>Marks the notification as being tried now, so that no other server tries it.</summary>
    public static Notification Claim(Notification notification, DateTimeOffset now) => notification with { DueAt = now + Lease };

    public static Notification Refuse(Notification notification, DateTimeOffset now, string why) => notification with
    {
        State = NotificationState.Refused,
        DueAt = null,
        Attempts = notification.Attempts.Add(new(now, null, TimeSpan.Zero, why)),
    };

    /// <summary>
    /// The notification after an attempt. The wait for the next one counts from the start of this one.
    /// </summary>
    public static Notification Record(Notification notification, Attempt attempt)
    {
        var attempts = notification.Attempts.Add(attempt);
        var tried = notification with { Attempts = attempts };
        if (attempt.Succeeded)
            return tried with { State = NotificationState.Delivered, DueAt = null };
        return WaitAfter(attempts.Length) is { } wait
            ? tried with { State = NotificationState.Pending, DueAt = attempt.At + wait }
            : tried with { State = NotificationState.GaveUp, DueAt = null };
    }

    /// <summary>
    /// Records an attempt that ended after the notification was resent. It takes its place among the others, and the
    /// next attempt stays due.
    /// </summary>
    public static Notification RecordLate(Notification notification, Attempt attempt) => notification with
    {
        Attempts = notification.Attempts.Insert(notification.Attempts.Count(other => other.At <= attempt.At), attempt),
    };

    /// <summary>
    /// Resends by hand: the notification is tried at once, and only once if its attempts are used up.
    /// </summary>
    public static Notification Resend(Notification notification, DateTimeOffset now) =>
        notification with { State = NotificationState.Pending, DueAt = now };
}
