namespace SeqrSandbox.Testing;

/// <summary>What a merchant is told about an invoice, as it was at one moment.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Invoice">The invoice's reference.</param>
/// <param name="Url">Where the merchant is told.</param>
/// <param name="State">How it goes.</param>
/// <param name="NextAttemptAt">When it is tried next, by the sandbox's clock; null when it is not.</param>
/// <param name="Attempts">The attempts so far, oldest first.</param>
public sealed record NotificationSnapshot(
    string Id, string Invoice, string Url, NotificationState State, DateTimeOffset? NextAttemptAt, IReadOnlyList<AttemptSnapshot> Attempts);
