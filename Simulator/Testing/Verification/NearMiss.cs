namespace SeqrSandbox.Testing;

/// <summary>An entry that nearly matches.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="What">A short description of it.</param>
/// <param name="Differences">How it differs.</param>
public sealed record NearMiss(long Entry, string? What, IReadOnlyList<JournalDifference> Differences);
