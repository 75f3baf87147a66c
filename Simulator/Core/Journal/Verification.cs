using System.Collections.Immutable;

namespace SeqrSandbox.Core.Journal;

/// <summary>A statement about a journal. It is tried on the entries one after the other, oldest first.</summary>
public abstract class Verification(MessageReader open)
{
    private const int MostEntries = 500;
    private const int MostMisses = 5;

    private readonly List<long> entries = [];
    private readonly List<NearMiss> misses = [];

    /// <summary>How many entries matched.</summary>
    public int Count { get; private set; }

    /// <summary>The ids of the matching entries, up to a bound.</summary>
    public IReadOnlyList<long> Entries => entries;

    /// <summary>Whether the statement holds for the entries so far.</summary>
    public abstract bool Holds { get; }

    /// <summary>Whether no later entry can make it hold.</summary>
    public abstract bool IsLost { get; }

    /// <summary>Whether it needs the bodies of entries.</summary>
    public abstract bool LooksIntoBodies { get; }

    /// <summary>
    /// If too few entries match, the ones that come nearest: those with the fewest differences, the newest first.
    /// </summary>
    public IReadOnlyList<NearMiss> Nearest => Holds || IsLost ? [] : misses;

    public abstract void See(JournalEntry entry);

    /// <summary>Whether an entry matches. The entry is remembered either way.</summary>
    protected bool Try(JournalPattern pattern, JournalEntry entry)
    {
        var differences = pattern.Compare(entry, open);
        if (differences.IsEmpty)
            Keep(entry);
        else
            Miss(entry, differences);
        return differences.IsEmpty;
    }

    /// <summary>Drops the misses of an earlier pattern, which no longer matter.</summary>
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

/// <summary>Something happened a given number of times.</summary>
public sealed class CountVerification(JournalPattern pattern, Times times, MessageReader open) : Verification(open)
{
    public override bool Holds => times.Holds(Count);

    public override bool IsLost => times.IsExceededBy(Count);

    public override bool LooksIntoBodies => pattern.LooksIntoBodies;

    public override void See(JournalEntry entry) => Try(pattern, entry);
}

/// <summary>
/// Several things happened one after the other, whatever lay between them. Count is how many of them did.
/// </summary>
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

/// <summary>How often something is expected to happen.</summary>
/// <param name="AtLeast">The least number of times.</param>
/// <param name="AtMost">The greatest number of times; null for no limit.</param>
public sealed record Times(int AtLeast, int? AtMost)
{
    /// <summary>The default.</summary>
    public static Times Once { get; } = new(1, null);

    public static Times Exactly(int count) => new(count, count);

    public bool Holds(int count) => count >= AtLeast && !IsExceededBy(count);

    /// <summary>Whether the count has passed the limit, so that it can no longer hold.</summary>
    public bool IsExceededBy(int count) => count > AtMost;
}
