namespace SeqrSandbox.Testing;

/// <summary>A notification to a merchant about an invoice, at one moment.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Invoice">The invoice's reference.</param>
/// <param name="Url">The address that is notified.</param>
/// <param name="State">Its state.</param>
/// <param name="NextAttemptAt">When it is tried next, by the sandbox's clock; null if it is not.</param>
/// <param name="Attempts">The attempts so far, oldest first.</param>
public sealed record NotificationSnapshot(
    string Id, string Invoice, string Url, NotificationState State, DateTimeOffset? NextAttemptAt, IReadOnlyList<AttemptSnapshot> Attempts);
