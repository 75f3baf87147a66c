using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>The rows of journals in their database.</summary>
internal static class JournalRows
{
    private const string Columns = "id, kind, at, wall, ticks, name, path, caller, invoice, result, status, document, "
        + "request_type, request_length, response_type, response_length";

    private const string RequestBody = "(SELECT body FROM bodies WHERE bodies.sandbox = journal.sandbox AND bodies.id = journal.request)";
    private const string ResponseBody = "(SELECT body FROM bodies WHERE bodies.sandbox = journal.sandbox AND bodies.id = journal.response)";

    private const string Headers = "(SELECT document FROM headers WHERE headers.sandbox = journal.sandbox AND "
        + "headers.id = journal.headers)";
    private const string Messages = $"{RequestBody}, {ResponseBody}, {Headers}, request_delta, response_delta";

    private const string InsertRow =
        $"INSERT INTO journal (sandbox, {Columns}, findings, bytes, request, response, headers, request_delta, response_delta) " +
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    public static void Insert(Session session, string sandbox, RecentBodies bodies, JournalEntry entry)
    {
        var (request, response) = RecentBodies.IdsOf(entry.Id);
        var (requestBody, responseBody) = (Store(entry.Request, request), Store(entry.Response, response));
        var headers = entry.Headers is { All.IsEmpty: false } sent ? StoreHeaders(session, sandbox, bodies, sent, entry.Id) : (long?)null;
        var row = session.Insert(InsertRow);
        row.Bind(1, sandbox);
        row.Bind(2, entry.Id);
        row.Bind(3, (int)entry.Kind);
        row.Bind(4, entry.At.UtcTicks);
        row.Bind(5, entry.WallAt.UtcTicks);
        row.Bind(6, entry.Duration.Ticks);
        row.Bind(7, entry.Name);
        row.Bind(8, entry.Path);
        row.Bind(9, entry.Caller);
        row.Bind(10, entry.Invoice);
        row.Bind(11, entry.Result);
        row.Bind(12, entry.Status);
        row.BindText(13, JournalJson.Write(entry));
        row.Bind(14, entry.Request?.ContentType);
        row.Bind(15, entry.Request?.Length);
        row.Bind(16, entry.Response?.ContentType);
        row.Bind(17, entry.Response?.Length);
        row.Bind(18, Codes(entry));
        row.Bind(19, Bytes(entry));
        row.Bind(20, requestBody.Id);
        row.Bind(21, responseBody.Id);
        row.Bind(22, headers);
        Bind(23, requestBody.Delta);
        Bind(24, responseBody.Delta);
        row.Run();

        void Bind(int position, byte[]? delta)
        {
            if (delta is not null)
                row.Bind(position, delta.AsSpan());
        }

        // The id of a stored body, and how this one differs from it.
        (long? Id, byte[]? Delta) Store(RecordedMessage? message, long id)
        {
            if (message is not { Body.IsDefault: false })
                return default;
            if (bodies.Find(message.Body, entry.Id) is { } known)
                return (known, null);
            if (bodies.FindSimilar(message.Body, entry.Id) is { } similar)
                return similar;
            var body = session.Insert("INSERT INTO bodies (sandbox, id, body) VALUES (?, ?, ?)");
            body.Bind(1, sandbox);
            body.Bind(2, id);
            body.Bind(3, message.Body.AsSpan());
            body.Run();
            bodies.Remember(message.Body, id);
            return (id, null);
        }
    }

    private static long StoreHeaders(Session session, string sandbox, RecentBodies recent, RecordedHeaders sent, long id)
    {
        if (recent.Find(sent, id) is { } known)
            return known;
        var row = session.Insert("INSERT INTO headers (sandbox, id, document) VALUES (?, ?, ?)");
        row.Bind(1, sandbox);
        row.Bind(2, id);
        row.Bind(3, JournalJson.Write(sent));
        row.Run();
        recent.Remember(sent, id);
        return id;
    }

    /// <summary>The size of an entry against the bound on bytes.</summary>
    public static long Bytes(JournalEntry entry) =>
        400 + BodyLength(entry.Request) + BodyLength(entry.Response) + (entry.Headers?.Letters ?? 0);

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
        if (filter.Header is { } header)
            conditions.Add($"headers IN ({HeaderQuery.Ids(header, Parameter)})");
        var bodies = filter.WithBodies ? Messages : "NULL, NULL, NULL, NULL, NULL";
        return session.All(
            $"SELECT {Columns}, {bodies} FROM journal WHERE {string.Join(" AND ", conditions)} ORDER BY id "
                + $"{(filter.OldestFirst ? "" : "DESC")} LIMIT {Parameter(filter.Limit)}",
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
        session.First($"SELECT {Columns}, {Messages} FROM journal WHERE sandbox = $1 AND id = $2", Entry, sandbox, id);

    /// <summary>The number of entries, their size, and the wall clock at the oldest.</summary>
    public static (long Count, long Bytes, long OldestWall) Measure(Session session, string sandbox) => session.First(
        "SELECT count(*), coalesce(sum(bytes), 0), coalesce(min(wall), 0) FROM journal WHERE sandbox = $1",
        row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
        sandbox);

    /// <summary>The oldest entries with their sizes.</summary>
    public static List<(long Id, long Bytes, long Wall)> Oldest(Session session, string sandbox, long count) => session.All(
        "SELECT id, bytes, wall FROM journal WHERE sandbox = $1 ORDER BY id LIMIT $2",
        row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
        sandbox,
        count);

    public static void DeleteUpTo(Session session, string sandbox, long id)
    {
        session.Execute("DELETE FROM journal WHERE sandbox = $1 AND id <= $2", sandbox, id);
        // No remaining entry refers further back than this.
        session.Execute("DELETE FROM bodies WHERE sandbox = $1 AND id < $2", sandbox, RecentBodies.IdsOf(id - RecentBodies.Reach).Request);
        session.Execute("DELETE FROM headers WHERE sandbox = $1 AND id < $2", sandbox, id - RecentBodies.Reach);
    }

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
        session.Execute("DELETE FROM bodies WHERE sandbox = $1", sandbox);
        session.Execute("DELETE FROM headers WHERE sandbox = $1", sandbox);
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
            Request = row.IsDBNull(13) ? null : new(Rows.Text(row, 12), row.GetInt64(13), Bytes(row, 16, delta: 19)),
            Response = row.IsDBNull(15) ? null : new(Rows.Text(row, 14), row.GetInt64(15), Bytes(row, 17, delta: 20)),
            Headers = Rows.Text(row, 18) is { } headers ? JournalJson.ReadHeaders(headers) : null,
        };
        return Rows.Text(row, 11) is { } document ? JournalJson.Read(document).Complete(entry) : entry;
    }

    private static ImmutableArray<byte> Bytes(SqliteDataReader row, int column, int delta)
    {
        if (row.IsDBNull(column))
            return default;
        var stored = row.GetFieldValue<byte[]>(column);
        return ImmutableCollectionsMarshal.AsImmutableArray(
            row.IsDBNull(delta) ? stored : BodyDelta.Apply(row.GetFieldValue<byte[]>(delta), stored));
    }

    private static string? Codes(JournalEntry entry) => entry.Findings switch
    {
        [] => null,
        [var only] => $",{only.Code},",
        _ => $",{string.Join(',', entry.Findings.Select(finding => finding.Code))},",
    };

    private static int BodyLength(RecordedMessage? message) => message is { Body.IsDefault: false } ? message.Body.Length : 0;
}
