namespace SeqrSandbox.Testing;

/// <summary>A member in which an entry differs from what was expected.</summary>
/// <param name="Member">Which member.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found; null where it is missing.</param>
public sealed record JournalDifference(string Member, string Expected, string? Found);
