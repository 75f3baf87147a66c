namespace SeqrSandbox.Testing;

/// <summary>An entry that nearly matches.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="What">What it is, in a few words.</param>
/// <param name="Differences">In what it differs.</param>
public sealed record NearMiss(long Entry, string? What, IReadOnlyList<JournalDifference> Differences);
