namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>The size of a journal. Only the writer changes it.</summary>
internal sealed class JournalExtent
{
    private long overflowed;

    public long Last { get; set; }

    public long Entries { get; set; }

    public long Bytes { get; set; }

    /// <summary>The latest stored bodies.</summary>
    public RecentBodies Bodies { get; } = new();

    /// <summary>The wall clock at the oldest entry, in ticks of UTC.</summary>
    public long OldestWall { get; set; }

    /// <summary>How many entries are gone: the oldest, beyond the bounds, and those that came faster than they could be written.</summary>
    public long Dropped => Interlocked.Read(ref overflowed) + Pruned;

    /// <summary>How many of them were beyond the bounds.</summary>
    public long Pruned { get; set; }

    /// <summary>
    /// Counts entries that came too fast or could not be written. Called by the code that loses them.
    /// </summary>
    public void Lose(long entries) => Interlocked.Add(ref overflowed, entries);

    /// <summary>Saves the writer's values. The returned action restores them if the write is rolled back.</summary>
    public Action Keep()
    {
        var (last, entries, bytes, oldest, pruned) = (Last, Entries, Bytes, OldestWall, Pruned);
        return () =>
        {
            (Last, Entries, Bytes, OldestWall, Pruned) = (last, entries, bytes, oldest, pruned);
            // It is unknown which of them are stored.
            Bodies.Forget();
        };
    }

    /// <summary>Sets everything to zero; nothing counts as dropped.</summary>
    public void Forget()
    {
        (Entries, Bytes, OldestWall, Pruned) = (0, 0, 0, 0);
        Interlocked.Exchange(ref overflowed, 0);
        Bodies.Forget();
    }
}
