namespace SeqrSandbox.Testing;

/// <summary>One attempt to tell a merchant.</summary>
/// <param name="Time">When, by the sandbox's clock.</param>
/// <param name="Status">The HTTP status of the merchant's answer; null when none came.</param>
/// <param name="Error">Why none came; null when one did.</param>
public sealed record AttemptSnapshot(DateTimeOffset Time, int? Status, string? Error);
