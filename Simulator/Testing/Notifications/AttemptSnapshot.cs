namespace SeqrSandbox.Testing;

/// <summary>One attempt to notify a merchant.</summary>
/// <param name="Time">When it was made, by the sandbox's clock.</param>
/// <param name="Status">The HTTP status of the merchant's answer; null if none came.</param>
/// <param name="Error">Why no answer came; null if one did.</param>
public sealed record AttemptSnapshot(DateTimeOffset Time, int? Status, string? Error);
