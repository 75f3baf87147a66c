using System.Collections.Immutable;

namespace SeqrSandbox.Core.Journal;

/// <summary>A statement about a journal, tried on its entries one after the other, oldest first.</summary>
public abstract class Verification(MessageReader open)
{
    private const int MostEntries = 500;
    private const int MostMisses = 5;

    private readonly List<long> entries = [];
    private readonly List<NearMiss> misses = [];

    /// <summary>How many entries matched.</summary>
    public int Count { get; private set; }

    /// <summary>The ids of those that matched; of very many, the first ones.</summary>
    public IReadOnlyList<long> Entries => entries;

    /// <summary>Whether the statement is true of what was seen so far.</summary>
    public abstract bool Holds { get; }

    /// <summary>Whether nothing that may still come can make it true.</summary>
    public abstract bool IsLost { get; }

    /// <summary>Whether it needs the bodies of entries.</summary>
    public abstract bool LooksIntoBodies { get; }

    /// <summary>
    /// The entries that came nearest, when there were too few that match: those that differ in the least, the newest of
    /// them first.
    /// </summary>
    public IReadOnlyList<NearMiss> Nearest => Holds || IsLost ? [] : misses;

    public abstract void See(JournalEntry entry);

    /// <summary>Whether an entry matches. It is remembered either way.</summary>
    protected bool Try(JournalPattern pattern, JournalEntry entry)
    {
        var differences = pattern.Compare(entry, open);
        if (differences.IsEmpty)
            Keep(entry);
        else
            Miss(entry, differences);
        return differences.IsEmpty;
    }

    /// <summary>Misses of something else than what is looked for now are of no interest.</summary>
    protected void ForgetMisses() => misses.Clear();

    private void Keep(JournalEntry entry)
    {
        Count++;
        if (entries.Count < MostEntries)
            entries.Add(entry.Id);
    }

    private void Miss(JournalEntry entry, ImmutableArray<Difference> differences)
    {
        var place = misses.FindIndex(miss => miss.Differences.Length >= differences.Length);
        place = place < 0 ? misses.Count : place;
        if (place >= MostMisses)
            return;
        misses.Insert(place, new(entry with { Request = null, Response = null }, differences));
        if (misses.Count > MostMisses)
            misses.RemoveAt(MostMisses);
    }
}

/// <summary>Something happened so many times.</summary>
public sealed class CountVerification(JournalPattern pattern, Times times, MessageReader open) : Verification(open)
{
    public override bool Holds => times.Holds(Count);

    public override bool IsLost => times.IsExceededBy(Count);

    public override bool LooksIntoBodies => pattern.LooksIntoBodies;

    public override void See(JournalEntry entry) => Try(pattern, entry);
}

/// <summary>One thing happened after the other, whatever lay between them. The count is how many of them did.</summary>
public sealed class SequenceVerification(ImmutableArray<JournalPattern> patterns, MessageReader open) : Verification(open)
{
    public override bool Holds => Count == patterns.Length;

    public override bool IsLost => false;

    public override bool LooksIntoBodies => patterns.Any(pattern => pattern.LooksIntoBodies);

    public override void See(JournalEntry entry)
    {
        if (!Holds && Try(patterns[Count], entry))
            ForgetMisses();
    }
}

/// <summary>An entry that does not match, and why not.</summary>
public sealed record NearMiss(JournalEntry Entry, ImmutableArray<Difference> Differences);

/// <summary>How often something is expected to have happened.</summary>
/// <param name="AtLeast">This often or more often.</param>
/// <param name="AtMost">This often or less; null is without a limit.</param>
public sealed record Times(int AtLeast, int? AtMost)
{
    /// <summary>What is meant when nothing is said.</summary>
    public static Times Once { get; } = new(1, null);

    public static Times Exactly(int count) => new(count, count);

    public bool Holds(int count) => count >= AtLeast && !IsExceededBy(count);

    /// <summary>Whether it is too late: what has happened too often can no longer hold.</summary>
    public bool IsExceededBy(int count) => count > AtMost;
}
