using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage.Journal;

namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>Converts journals of earlier versions, a row for each entry, to segments.</summary>
internal static class EarlierRows
{
    /// <summary>So few that the bodies of as many fit into memory, and that a low bound drops them in small steps.</summary>
    private const int Together = 10;

    private const string Columns =
        """
        SELECT id, kind, at, wall, ticks, name, path, caller, invoice, result, status, document,
            request_type, request_length, response_type, response_length,
            (SELECT body FROM bodies WHERE bodies.sandbox = journal.sandbox AND bodies.id = journal.request),
            (SELECT body FROM bodies WHERE bodies.sandbox = journal.sandbox AND bodies.id = journal.response),
            (SELECT document FROM headers WHERE headers.sandbox = journal.sandbox AND headers.id = journal.headers),
            request_delta, response_delta
        FROM journal WHERE sandbox = $1 AND id > $2 ORDER BY id LIMIT $3
        """;

    public static void Convert(Session session)
    {
        foreach (var sandbox in session.All("SELECT DISTINCT sandbox FROM journal", row => row.GetString(0)))
            Convert(session, sandbox);
    }

    private static void Convert(Session session, string sandbox)
    {
        var (segment, unreadable) = (new SegmentEncoder(), 0);
        foreach (var rows in Read(session, sandbox))
        {
            segment.Clear();
            foreach (var (id, entry) in rows)
            {
                if (entry is null)
                    unreadable++;
                else
                    segment.Add(id, entry, EntrySupplement.From(entry));
            }

            if (!segment.IsEmpty)
                session.Run(JournalSegments.Save(sandbox, segment));
        }

        if (unreadable > 0)
            session.Execute("UPDATE journals SET dropped = dropped + $2 WHERE sandbox = $1", sandbox, unreadable);
    }

    private static IEnumerable<List<(long Id, JournalEntry? Entry)>> Read(Session session, string sandbox)
    {
        for (var last = 0L; session.All(Columns, Row, sandbox, last, Together) is { Count: > 0 } rows; last = rows[^1].Id)
            yield return rows;
    }

    /// <summary>The entry is null if the row is damaged: one damaged row must not keep the simulator from starting.</summary>
    private static (long Id, JournalEntry? Entry) Row(SqliteDataReader row)
    {
        try
        {
            return (row.GetInt64(0), Entry(row));
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException or InvalidCastException)
        {
            return (row.GetInt64(0), null);
        }
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
            Headers = Rows.Text(row, 18) is { } headers ? Headers(headers) : null,
        };
        return Rows.Text(row, 11) is { } document ? EarlierJson.Read(document).Complete(entry) : entry;
    }

    private static RecordedHeaders Headers(string document)
    {
        var stored = JsonSerializer.Deserialize(document, EarlierJson.Default.EarlierHeaders)!;
        return new([.. stored.All.Select(header => new RecordedHeader(header[0], header[1]))], stored.LeftOut);
    }

    private static ImmutableArray<byte> Bytes(SqliteDataReader row, int column, int delta)
    {
        if (row.IsDBNull(column))
            return default;
        var stored = row.GetFieldValue<byte[]>(column);
        return ImmutableCollectionsMarshal.AsImmutableArray(
            row.IsDBNull(delta) ? stored : BodyDelta.Apply(row.GetFieldValue<byte[]>(delta), stored));
    }
}

/// <summary>The parts of an entry that had no column of their own.</summary>
internal sealed record EarlierDocument(
    string? Detail,
    IReadOnlyDictionary<string, string>? Arguments,
    ActingScenario? Scenario,
    Finding[]? Findings,
    TimeSpan? CarriedOutAfter)
{
    public JournalEntry Complete(JournalEntry entry) => entry with
    {
        Detail = Detail,
        Arguments = Arguments?.ToImmutableSortedDictionary(StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, string>.Empty,
        Scenario = Scenario,
        Findings = Findings is null ? [] : [.. Findings],
        CarriedOutAfter = CarriedOutAfter,
    };
}

/// <param name="All">Pairs of name and value.</param>
/// <param name="LeftOut">How many more there were.</param>
internal sealed record EarlierHeaders(string[][] All, int LeftOut);

[JsonSerializable(typeof(EarlierDocument))]
[JsonSerializable(typeof(EarlierHeaders))]
internal sealed partial class EarlierJson : JsonSerializerContext
{
    public static EarlierDocument Read(string document) =>
        JsonSerializer.Deserialize(document, Default.EarlierDocument)
            ?? throw new InvalidOperationException("A stored journal entry is null.");
}
