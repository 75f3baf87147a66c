using SeqrSandbox.Simulator.Storage;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>How much a journal holds. Changed by the writer alone.</summary>
internal sealed class JournalExtent
{
    private long dropped;

    public long Last { get; set; }

    public long Entries { get; set; }

    public long Bytes { get; set; }

    /// <summary>The bodies stored last.</summary>
    public RecentBodies Bodies { get; } = new();

    /// <summary>The wall clock at the oldest entry, in ticks of UTC.</summary>
    public long OldestWall { get; set; }

    /// <summary>How many entries are gone: the oldest, beyond the bounds, and those that came faster than they could be written.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    public void Drop(long entries) => Interlocked.Add(ref dropped, entries);

    /// <summary>Nothing is there any more, and nothing counts as dropped.</summary>
    public void Forget()
    {
        (Entries, Bytes, OldestWall) = (0, 0, 0);
        Interlocked.Exchange(ref dropped, 0);
        Bodies.Forget();
    }
}
