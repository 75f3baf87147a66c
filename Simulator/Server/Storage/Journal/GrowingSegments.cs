using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>
/// The segments that entries are added to. Where calls are few, a segment grows from one write to the next, so that it holds many entries
/// all the same. Used by one thread at a time.
/// </summary>
internal sealed class GrowingSegments
{
    /// <summary>The size, in bytes, from which a segment takes no more entries.</summary>
    private const int Full = 48 * 1024;

    /// <summary>The size from which it takes none in a later write: the whole segment is written again then.</summary>
    private const int FullEnough = 12 * 1024;

    /// <summary>A segment with very long bodies leaves a buffer that is not used again.</summary>
    private const int LargestReused = 4 * Full;

    private const int MostGrowing = 32;
    private const int MostSpare = 8;

    /// <summary>Nothing is dropped but whole segments, so each is a small part of what is kept.</summary>
    public const int LeastSegments = 20;

    // The journals written last are at the end.
    private readonly OrderedDictionary<SandboxJournal, SegmentEncoder> growing = [];
    private readonly Dictionary<SandboxJournal, List<SegmentEncoder>> changed = [];
    private readonly Stack<SegmentEncoder> spare = [];

    /// <summary>A journal's segments that are to be written, in the order of their entries.</summary>
    public IReadOnlyList<SegmentEncoder> Changed(SandboxJournal journal) => changed.GetValueOrDefault(journal) ?? [];

    /// <summary>Adds an entry to its journal's last segment, or to a new one.</summary>
    public void Add(WaitingEntry entry, EntrySupplement supplement)
    {
        var journal = entry.Journal;
        if (!changed.TryGetValue(journal, out var segments))
            changed.Add(journal, segments = []);
        var segment = growing.GetValueOrDefault(journal);
        var isChanged = segment is not null && segments.Contains(segment);
        if (segment is null || !(isChanged || journal.Extent.EndsWith(segment.Head)) || !Takes(segment, entry.Entry, journal.Bounds))
        {
            if (segment is not null && !isChanged)
                Retire(journal);
            growing.Remove(journal);
            growing[journal] = segment = spare.TryPop(out var reused) ? reused : new();
            isChanged = false;
        }

        if (!isChanged)
            segments.Add(segment);
        segment.Add(entry.Id, entry.Entry, supplement);
    }

    /// <summary>The changed segments of this journal are written.</summary>
    public void Settle(SandboxJournal journal)
    {
        foreach (var segment in Take(journal))
        {
            if (growing.GetValueOrDefault(journal) != segment)
                Reuse(segment);
            else if (segment.Data.Length >= FullEnough || !journal.Extent.EndsWith(segment.Head))
                Retire(journal);
            else if (growing.Remove(journal))
                growing.Add(journal, segment);
        }
    }

    /// <summary>Lets go of the segments written longest ago. Nothing is being written now.</summary>
    public void Trim()
    {
        while (growing.Count > MostGrowing)
            Retire(growing.GetAt(0).Key);
    }

    /// <summary>The changed segments of this journal could not be written.</summary>
    public void Abandon(SandboxJournal journal)
    {
        foreach (var segment in Take(journal))
        {
            if (growing.GetValueOrDefault(journal) == segment)
                Retire(journal);
            else
                Reuse(segment);
        }
    }

    private List<SegmentEncoder> Take(SandboxJournal journal) => changed.Remove(journal, out var segments) ? segments : [];

    private static bool Takes(SegmentEncoder segment, JournalEntry entry, JournalBounds bounds) =>
        segment.Data.Length < Full
        && segment.Head.Entries < bounds.Entries / LeastSegments
        && segment.Head.Bytes < bounds.Bytes / LeastSegments
        && entry.WallAt.UtcTicks - segment.Head.Oldest < bounds.Age.Ticks / LeastSegments;

    private void Retire(SandboxJournal journal)
    {
        if (growing.Remove(journal, out var segment))
            Reuse(segment);
    }

    private void Reuse(SegmentEncoder segment)
    {
        var isLarge = segment.Data.Length > LargestReused;
        segment.Clear();
        if (!isLarge && spare.Count < MostSpare)
            spare.Push(segment);
    }
}
