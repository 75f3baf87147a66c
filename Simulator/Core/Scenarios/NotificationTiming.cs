namespace SeqrSandbox.Core.Scenarios;

/// <summary>Whether, how often and when a notification is delivered.</summary>
public enum NotificationTiming
{
    Once,

    Never,

    /// <summary>The merchant gets the same one again.</summary>
    Twice,

    /// <summary>Some time after it became due.</summary>
    Late,

    /// <summary>Before the answer to getPaymentStatus that shows the payment.</summary>
    Early,
}
