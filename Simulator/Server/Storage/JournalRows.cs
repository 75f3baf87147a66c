using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>The rows of journals in their database.</summary>
internal static class JournalRows
{
    private const string Columns = "id, kind, at, wall, ticks, name, path, caller, invoice, result, status, document, request_type, request_length, response_type, response_length";

    public static void Insert(Session session, string sandbox, JournalEntry entry) => session.Execute(
        $"INSERT INTO journal (sandbox, {Columns}, findings, bytes, request, response) " +
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
        sandbox,
        entry.Id,
        (int)entry.Kind,
        entry.At.UtcTicks,
        entry.WallAt.UtcTicks,
        entry.Duration.Ticks,
        entry.Name,
        entry.Path,
        entry.Caller,
        entry.Invoice,
        entry.Result,
        entry.Status,
        JournalJson.Write(entry),
        entry.Request?.ContentType,
        entry.Request?.Length,
        entry.Response?.ContentType,
        entry.Response?.Length,
        entry.Findings.IsEmpty ? null : $",{string.Join(',', entry.Findings.Select(finding => finding.Code))},",
        Bytes(entry),
        Blob(entry.Request),
        Blob(entry.Response));

    /// <summary>What an entry counts for against the bound on bytes.</summary>
    public static long Bytes(JournalEntry entry) => 400 + BodyLength(entry.Request) + BodyLength(entry.Response);

    public static List<JournalEntry> List(Session session, string sandbox, JournalFilter filter)
    {
        List<object?> values = [sandbox];
        List<string> conditions = ["sandbox = $1"];
        Where("kind =", (int?)filter.Kind);
        Where("name =", filter.Name);
        Where("caller =", filter.Caller);
        Where("invoice =", filter.Invoice);
        Where("result =", filter.Result);
        Where("at >=", filter.Since?.UtcTicks);
        Where("at <", filter.Until?.UtcTicks);
        Where("id <", filter.Before);
        Where("id >", filter.After);
        if (filter.Finding is { } finding)
            conditions.Add($"instr(findings, {Parameter($",{finding},")}) > 0");
        var bodies = filter.WithBodies ? "request, response" : "NULL, NULL";
        return session.All(
            $"SELECT {Columns}, {bodies} FROM journal WHERE {string.Join(" AND ", conditions)} ORDER BY id {(filter.OldestFirst ? "" : "DESC")} LIMIT {Parameter(filter.Limit)}",
            Entry,
            [.. values]);

        void Where(string comparison, object? value)
        {
            if (value is not null)
                conditions.Add($"{comparison} {Parameter(value)}");
        }

        string Parameter(object? value)
        {
            values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
        }
    }

    public static JournalEntry? Find(Session session, string sandbox, long id) =>
        session.First($"SELECT {Columns}, request, response FROM journal WHERE sandbox = $1 AND id = $2", Entry, sandbox, id);

    /// <summary>What is there: how many, how many bytes they count for, and the wall clock at the oldest.</summary>
    public static (long Count, long Bytes, long OldestWall) Measure(Session session, string sandbox) => session.First(
        "SELECT count(*), coalesce(sum(bytes), 0), coalesce(min(wall), 0) FROM journal WHERE sandbox = $1",
        row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
        sandbox);

    /// <summary>The oldest entries with what they count for.</summary>
    public static List<(long Id, long Bytes, long Wall)> Oldest(Session session, string sandbox, long count) => session.All(
        "SELECT id, bytes, wall FROM journal WHERE sandbox = $1 ORDER BY id LIMIT $2",
        row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
        sandbox,
        count);

    public static void DeleteUpTo(Session session, string sandbox, long id) =>
        session.Execute("DELETE FROM journal WHERE sandbox = $1 AND id <= $2", sandbox, id);

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
        session.Execute("DELETE FROM journal WHERE sandbox = $1", sandbox);
        session.Execute("DELETE FROM journals WHERE sandbox = $1", sandbox);
    }

    private static JournalEntry Entry(SqliteDataReader row)
    {
        var entry = new JournalEntry
        {
            Id = row.GetInt64(0),
            Kind = (EntryKind)row.GetInt32(1),
            At = Rows.Instant(row, 2),
            WallAt = Rows.Instant(row, 3),
            Duration = new(row.GetInt64(4)),
            Name = Rows.Text(row, 5),
            Path = Rows.Text(row, 6),
            Caller = Rows.Text(row, 7),
            Invoice = Rows.Text(row, 8),
            Result = row.IsDBNull(9) ? null : row.GetInt32(9),
            Status = row.IsDBNull(10) ? null : row.GetInt32(10),
            Request = row.IsDBNull(13) ? null : new(Rows.Text(row, 12), row.GetInt64(13), Bytes(row, 16)),
            Response = row.IsDBNull(15) ? null : new(Rows.Text(row, 14), row.GetInt64(15), Bytes(row, 17)),
        };
        return Rows.Text(row, 11) is { } document ? JournalJson.Read(document).Complete(entry) : entry;
    }

    private static ImmutableArray<byte> Bytes(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? default : ImmutableCollectionsMarshal.AsImmutableArray(row.GetFieldValue<byte[]>(column));

    private static byte[]? Blob(RecordedMessage? message) =>
        message is { Body.IsDefault: false } ? ImmutableCollectionsMarshal.AsArray(message.Body) : null;

    private static int BodyLength(RecordedMessage? message) => message is { Body.IsDefault: false } ? message.Body.Length : 0;
}
