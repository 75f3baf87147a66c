using System.Globalization;
using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>The segments of journals in their database.</summary>
internal static class JournalSegments
{
    // The data comes last, so that a query that needs only the columns before it does not read it.
    private const string SaveRow =
        "INSERT INTO segments (sandbox, first, last, entries, bytes, oldest, newest, invoices, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        + "ON CONFLICT (sandbox, first) DO UPDATE SET last = excluded.last, entries = excluded.entries, bytes = excluded.bytes, "
        + "newest = excluded.newest, invoices = excluded.invoices, data = excluded.data";

    /// <summary>The size of an entry against the bound on bytes.</summary>
    public static long Bytes(JournalEntry entry) =>
        400 + BodyLength(entry.Request) + BodyLength(entry.Response) + (entry.Headers?.Letters ?? 0);

    /// <summary>Stores a segment, in place of the one with the same first entry.</summary>
    public static void Save(Session session, string sandbox, SegmentEncoder segment)
    {
        var head = segment.Head;
        var row = session.Insert(SaveRow);
        row.Bind(1, sandbox);
        row.Bind(2, head.First);
        row.Bind(3, head.Last);
        row.Bind(4, head.Entries);
        row.Bind(5, head.Bytes);
        row.Bind(6, head.Oldest);
        row.Bind(7, head.Newest);
        row.Bind(8, segment.Invoices);
        row.Bind(9, segment.Data);
        row.Run();
    }

    public static List<JournalEntry> List(Session session, string sandbox, JournalFilter filter)
    {
        List<object?> values = [sandbox];
        List<string> conditions = ["sandbox = $1"];
        Where(filter.Before, "first < {0}");
        Where(filter.After, "last > {0}");
        Where(filter.Invoice is { } invoice ? $",{invoice}," : null, "instr(invoices, {0}) > 0");
        var order = filter.OldestFirst ? "" : "DESC";
        List<JournalEntry> entries = [];
        session.While(
            $"SELECT entries, data FROM segments WHERE {string.Join(" AND ", conditions)} ORDER BY first {order}",
            row =>
            {
                var (count, data) = (row.GetInt64(0), row.GetFieldValue<byte[]>(1));
                var wanted = filter.Limit - entries.Count;
                if (filter.OldestFirst)
                    entries.AddRange(First(count, data, filter, wanted));
                else
                    entries.AddRange(Last(count, data, filter, wanted));
                return entries.Count < filter.Limit;
            },
            [.. values]);
        return entries;

        void Where(object? value, string condition)
        {
            if (value is null)
                return;
            values.Add(value);
            conditions.Add(string.Format(CultureInfo.InvariantCulture, condition, $"${values.Count}"));
        }
    }

    public static JournalEntry? Find(Session session, string sandbox, long id) =>
        List(session, sandbox, new() { After = id - 1, Before = id + 1, WithBodies = true, Limit = 1 }).SingleOrDefault();

    /// <summary>All segments, the oldest first.</summary>
    public static List<SegmentHead> Heads(Session session, string sandbox) => session.All(
        "SELECT first, last, entries, bytes, oldest, newest FROM segments WHERE sandbox = $1 ORDER BY first",
        row => new SegmentHead(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)),
        sandbox);

    /// <summary>Deletes the segment with this first entry, and all before it.</summary>
    public static void DeleteUpTo(Session session, string sandbox, long first) =>
        session.Execute("DELETE FROM segments WHERE sandbox = $1 AND first <= $2", sandbox, first);

    public static (long Last, long Dropped) State(Session session, string sandbox) =>
        session.First("SELECT last, dropped FROM journals WHERE sandbox = $1", row => (row.GetInt64(0), row.GetInt64(1)), sandbox);

    public static void SaveState(Session session, string sandbox, long last, long dropped) => session.Execute(
        "INSERT INTO journals (sandbox, last, dropped) VALUES ($1, $2, $3) " +
        "ON CONFLICT (sandbox) DO UPDATE SET last = excluded.last, dropped = excluded.dropped",
        sandbox,
        last,
        dropped);

    public static void Remove(Session session, string sandbox)
    {
        session.Execute("DELETE FROM segments WHERE sandbox = $1", sandbox);
        session.Execute("DELETE FROM journals WHERE sandbox = $1", sandbox);
    }

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
