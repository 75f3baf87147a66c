namespace SeqrSandbox.Core.Scenarios;

/// <summary>How a notification is delivered.</summary>
public sealed record NotificationRule(NotificationTiming Deliver, DurationRange? After)
{
    public static NotificationRule AsSeqrDoes { get; } = new(NotificationTiming.Once, null);
}
