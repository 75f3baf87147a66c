using System.Collections.Immutable;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>The size of a journal and its segments. Only the writer changes it.</summary>
internal sealed class JournalExtent
{
    private long overflowed;
    private ImmutableQueue<SegmentHead> segments = [];

    public JournalExtent()
    {
    }

    public JournalExtent(long last, long dropped, long gap, IEnumerable<SegmentHead> stored)
    {
        (Last, Pruned, Gap) = (last, dropped, gap);
        foreach (var head in stored)
            Add(head);
    }

    public long Last { get; private set; }

    public long Entries { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>How many entries are gone: the oldest, beyond the bounds, and those that could not be written.</summary>
    public long Dropped => Interlocked.Read(ref overflowed) + Pruned;

    /// <summary>
    /// When the journal was found as a process left it that was killed, in ticks of UTC: what that one recorded last is missing. 0 if it was
    /// closed in order each time.
    /// </summary>
    public long Gap { get; private set; }

    /// <summary>Whether the database says that more is written. A process that finds it so knows that entries may be missing.</summary>
    public bool IsOpen { get; set; }

    /// <summary>How many of them were beyond the bounds.</summary>
    public long Pruned { get; private set; }

    /// <summary>The segment that may still grow; null if there is none.</summary>
    private SegmentHead? Growing { get; set; }

    /// <summary>
    /// Counts entries that came too fast or could not be written. Called by the code that loses them.
    /// </summary>
    public void Lose(long entries) => Interlocked.Add(ref overflowed, entries);

    /// <summary>Counts a segment, or what the last one has grown to.</summary>
    public void Add(SegmentHead head)
    {
        if (Growing is { } before && before.First == head.First)
        {
            Entries -= before.Entries;
            Bytes -= before.Bytes;
        }
        else if (Growing is { } full)
        {
            segments = segments.Enqueue(full);
        }

        Growing = head;
        Entries += head.Entries;
        Bytes += head.Bytes;
        Last = head.Last;
    }

    /// <summary>Whether this is the last segment, as it was counted.</summary>
    public bool EndsWith(SegmentHead head) => Growing == head;

    /// <summary>Takes the oldest segments out until the bounds hold.</summary>
    /// <param name="entries">The greatest number of entries.</param>
    /// <param name="bytes">Their greatest size.</param>
    /// <param name="tooOld">Segments that end then or before go in any case.</param>
    /// <returns>The first id of the latest segment that was taken out; null if none was.</returns>
    public long? Prune(long entries, long bytes, long tooOld)
    {
        long? dropped = null;
        while (Oldest is { } oldest && (IsTooMany(oldest, entries) || Bytes > bytes || oldest.Newest <= tooOld))
        {
            if (segments.IsEmpty)
                Growing = null;
            else
                segments = segments.Dequeue();
            Entries -= oldest.Entries;
            Bytes -= oldest.Bytes;
            Pruned += oldest.Entries;
            dropped = oldest.First;
        }

        return dropped;
    }

    /// <summary>Saves the writer's values. The returned action restores them if the write is rolled back.</summary>
    public Action Keep()
    {
        var (last, entries, bytes, pruned, gap, isOpen, stored, growing) = (Last, Entries, Bytes, Pruned, Gap, IsOpen, segments, Growing);
        return () =>
            (Last, Entries, Bytes, Pruned, Gap, IsOpen, segments, Growing) = (last, entries, bytes, pruned, gap, isOpen, stored, growing);
    }

    /// <summary>Sets everything but the last id to zero; nothing counts as dropped or missing.</summary>
    public void Forget()
    {
        (Entries, Bytes, Pruned, Gap, segments, Growing) = (0, 0, 0, 0, [], null);
        Interlocked.Exchange(ref overflowed, 0);
    }

    /// <summary>
    /// A segment from before the bound was lowered may be larger than the bound. It stays until the entries after it fill that.
    /// </summary>
    private bool IsTooMany(SegmentHead oldest, long most) =>
        Entries > most && (Entries - oldest.Entries) * GrowingSegments.LeastSegments >= most * (GrowingSegments.LeastSegments - 1);

    private SegmentHead? Oldest => segments.IsEmpty ? Growing : segments.Peek();
}
