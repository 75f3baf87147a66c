using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>
/// Finds entries of a recording that raced: they overlapped and concern the same invoice, or the same caller if the
/// operation changes or counts something of the caller. The answers of such calls depend on an order that nobody saw.
/// </summary>
internal sealed class RecordedRaces
{
    private static readonly HashSet<string> AboutTheCaller =
        ["sendInvoice", "assignSeqrId", "unregisterTerminal", "markTransactionPeriod", "executeReport"];

    // Grouped by subject, in the order they began.
    private readonly Dictionary<string, List<RecordedEntry>> entries = new(StringComparer.Ordinal);
    private readonly TimeSpan longest;

    public RecordedRaces(Recording recording)
    {
        foreach (var entry in recording.Entries.Where(CanRace).OrderBy(entry => entry.WallAt))
        {
            longest = entry.EndedAt - entry.WallAt is var length && length > longest ? length : longest;
            foreach (var concern in Concerns(entry))
                (entries.TryGetValue(concern, out var list) ? list : entries[concern] = []).Add(entry);
        }
    }

    /// <summary>The ids of the entries that an entry raced with, in rising order.</summary>
    public IReadOnlyList<long> Of(RecordedEntry entry) =>
        [.. Concerns(entry).Where(entries.ContainsKey).SelectMany(concern => Overlapping(entries[concern], entry)).Distinct().Order()];

    private IEnumerable<long> Overlapping(List<RecordedEntry> list, RecordedEntry entry) =>
        from other in list.Skip(FirstSince(list, entry.WallAt - longest)).TakeWhile(other => other.WallAt < entry.EndedAt)
        where other.Id != entry.Id && other.EndedAt > entry.WallAt
        select other.Id;

    private static int FirstSince(List<RecordedEntry> list, DateTimeOffset instant)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = list[middle].WallAt < instant ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool CanRace(RecordedEntry entry) => entry.Is(EntryKind.Exchange) || entry.Is(EntryKind.PayerAction);

    private static IEnumerable<string> Concerns(RecordedEntry entry)
    {
        if (entry.Invoice is { } invoice)
            yield return $"invoice {invoice}";
        if (entry.Caller is { } caller && entry.Name is { } name && AboutTheCaller.Contains(name))
            yield return $"caller {caller}";
    }
}
