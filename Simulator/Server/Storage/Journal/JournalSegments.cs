using System.Globalization;
using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>What is stored of a journal beside its segments.</summary>
/// <param name="Last">The id of the latest entry.</param>
/// <param name="Dropped">See <see cref="JournalExtent.Dropped"/>.</param>
/// <param name="Gap">See <see cref="JournalExtent.Gap"/>.</param>
/// <param name="IsOpen">Whether a process has entries that may not be here yet, or had when it was killed.</param>
internal readonly record struct JournalState(long Last, long Dropped, long Gap, bool IsOpen);

/// <summary>The segments of journals in their database.</summary>
internal static class JournalSegments
{
    /// <summary>How many segments are read at a time.</summary>
    private const int Together = 8;

    // The data comes last, so that a query that needs only the columns before it does not read it.
    private const string SaveRow =
        "INSERT INTO segments (sandbox, first, last, entries, bytes, oldest, newest, invoices, data) "
        + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
        + "ON CONFLICT (sandbox, first) DO UPDATE SET last = excluded.last, entries = excluded.entries, bytes = excluded.bytes, "
        + "newest = excluded.newest, invoices = excluded.invoices, data = excluded.data";

    /// <summary>The size of an entry against the bound on bytes.</summary>
    public static long Bytes(JournalEntry entry) =>
        400 + BodyLength(entry.Request) + BodyLength(entry.Response) + (entry.Headers?.Letters ?? 0);

    /// <summary>Stores a segment, in place of the one with the same first entry. Its data must not change until then.</summary>
    public static Statement Save(string sandbox, SegmentEncoder segment)
    {
        var head = segment.Head;
        return Statement.One(
            SaveRow, sandbox, head.First, head.Last, head.Entries, head.Bytes, head.Oldest, head.Newest, segment.Invoices, segment.Data);
    }

    public static async Task<IReadOnlyList<JournalEntry>> List(IDatabase database, string sandbox, JournalFilter filter)
    {
        List<JournalEntry> entries = [];
        for (long? last = null; ;)
        {
            var (sql, values) = Query(sandbox, filter, last);
            var read = 0;
            await database.While(
                sql,
                row =>
                {
                    last = row.GetInt64(0);
                    read++;
                    var (count, data) = (row.GetInt64(1), row.GetFieldValue<byte[]>(2));
                    var wanted = filter.Limit - entries.Count;
                    entries.AddRange(filter.OldestFirst ? First(count, data, filter, wanted) : Last(count, data, filter, wanted));
                    return entries.Count < filter.Limit;
                },
                values);
            if (read < Together || entries.Count >= filter.Limit)
                return entries;
        }
    }

    public static async Task<JournalEntry?> Find(IDatabase database, string sandbox, long id)
    {
        var found = await List(database, sandbox, new() { After = id - 1, Before = id + 1, WithBodies = true, Limit = 1 });
        return found.SingleOrDefault();
    }

    /// <summary>The next few segments that may have what is wanted, after the last one read.</summary>
    private static (string Sql, object?[] Values) Query(string sandbox, JournalFilter filter, long? last)
    {
        List<object?> values = [sandbox];
        List<string> conditions = ["sandbox = $1"];
        Where(filter.Before, "first < {0}");
        Where(filter.After, "last > {0}");
        Where(last, filter.OldestFirst ? "first > {0}" : "first < {0}");
        Where(filter.Invoice is { } invoice ? $",{invoice}," : null, "instr(invoices, {0}) > 0");
        var sql = $"SELECT first, entries, data FROM segments WHERE {string.Join(" AND ", conditions)} "
            + $"ORDER BY first {(filter.OldestFirst ? "" : "DESC")} LIMIT {Together}";
        return (sql, [.. values]);

        void Where(object? value, string condition)
        {
            if (value is null)
                return;
            values.Add(value);
            conditions.Add(string.Format(CultureInfo.InvariantCulture, condition, $"${values.Count}"));
        }
    }

    /// <summary>All segments, the oldest first.</summary>
    public static ValueTask<IReadOnlyList<SegmentHead>> Heads(IDatabase database, string sandbox) => database.All(
        "SELECT first, last, entries, bytes, oldest, newest FROM segments WHERE sandbox = $1 ORDER BY first",
        row => new SegmentHead(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)),
        sandbox);

    /// <summary>Deletes the segment with this first entry, and all before it.</summary>
    public static Statement DeleteUpTo(string sandbox, long first) =>
        Statement.Any("DELETE FROM segments WHERE sandbox = $1 AND first <= $2", sandbox, first);

    public static ValueTask<JournalState> State(IDatabase database, string sandbox) => database.First(
        "SELECT last, dropped, gap, open FROM journals WHERE sandbox = $1",
        row => new JournalState(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3) != 0),
        sandbox);

    public static Statement SaveState(string sandbox, JournalState state) => Statement.One(
        "INSERT INTO journals (sandbox, last, dropped, gap, open) VALUES ($1, $2, $3, $4, $5) "
            + "ON CONFLICT (sandbox) DO UPDATE SET last = excluded.last, dropped = excluded.dropped, gap = excluded.gap, open = excluded.open",
        sandbox,
        state.Last,
        state.Dropped,
        state.Gap,
        state.IsOpen ? 1L : 0L);

    public static IEnumerable<Statement> Remove(string sandbox) =>
    [
        Statement.Any("DELETE FROM segments WHERE sandbox = $1", sandbox),
        Statement.Any("DELETE FROM journals WHERE sandbox = $1", sandbox),
    ];

    /// <summary>The matching entries in order, without the first ones.</summary>
    private static IEnumerable<JournalEntry> First(long count, byte[] data, JournalFilter filter, int wanted, int skipped = 0)
    {
        var segment = new SegmentDecoder(data, count);
        for (var matching = 0; matching < skipped + (long)wanted && segment.Next();)
        {
            if (segment.Matches(filter) && ++matching > skipped)
                yield return segment.Entry(filter.WithBodies);
        }
    }

    /// <summary>The newest first. A segment is read from its beginning, so they are counted before they are made.</summary>
    private static IEnumerable<JournalEntry> Last(long count, byte[] data, JournalFilter filter, int wanted)
    {
        var (counting, matching) = (new SegmentDecoder(data, count), 0);
        while (counting.Next())
            matching += counting.Matches(filter) ? 1 : 0;
        return First(count, data, filter, Math.Min(wanted, matching), Math.Max(0, matching - wanted)).Reverse();
    }

    private static int BodyLength(RecordedMessage? message) => message is { Body.IsDefault: false } ? message.Body.Length : 0;
}
