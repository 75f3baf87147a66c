using System.Collections.Immutable;

namespace SeqrSandbox.Core.Journal;

/// <summary>An entry that does not match, and why not.</summary>
public sealed record NearMiss(JournalEntry Entry, ImmutableArray<Difference> Differences);
