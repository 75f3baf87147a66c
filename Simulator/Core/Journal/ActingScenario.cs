namespace SeqrSandbox.Core.Journal;

/// <summary>The scenario that acted on an exchange: why this one, and what it did.</summary>
/// <param name="Name">The scenario.</param>
/// <param name="Reason">Why it was this one, in words.</param>
/// <param name="Step">What it did; null where it did nothing to this exchange.</param>
public sealed record ActingScenario(string Name, string Reason, string? Step);
