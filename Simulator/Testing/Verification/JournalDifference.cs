namespace SeqrSandbox.Testing;

/// <summary>A member in which an entry differs from what was expected.</summary>
/// <param name="Member">The member.</param>
/// <param name="Expected">The expected text.</param>
/// <param name="Found">The text found; null if it is missing.</param>
public sealed record JournalDifference(string Member, string Expected, string? Found);
