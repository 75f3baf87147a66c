using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>A journal of before headers were kept, opened by this simulator.</summary>
public sealed class OldJournalTests : IDisposable
{
    private const int BeforeHeaders = 2;

    private readonly TemporaryDirectory directory = new();

    [Fact]
    public async Task Its_entries_are_there_without_headers_and_new_ones_have_theirs()
    {
        MakeOld();
        await using var writer = new JournalWriter(
            SqliteDatabase.InDirectory(directory.Path, DatabaseKind.Journal), JournalBounds.Default, TimeProvider.System,
            NullLogger<JournalWriter>.Instance);
        var journal = new SandboxJournal(writer, "a", await writer.Load("a"));
        var now = TimeProvider.System.GetUtcNow();
        await journal.Record(
            new() { Kind = EntryKind.Exchange, At = now, WallAt = now, Name = "new", Headers = new([new("Accept", "text/xml")], 0) });

        var entries = await journal.List(new() { OldestFirst = true, WithBodies = true });

        Assert.Equal([("old", null), ("new", "text/xml")], entries.Select(entry => (entry.Name, entry.Headers?.Values("accept").Single())));
        Assert.Equal("old body", System.Text.Encoding.UTF8.GetString(entries[0].Request!.Body.AsSpan()));
        Assert.Equal("new", Assert.Single(await journal.List(new() { Header = new("Accept", null) })).Name);
    }

    [Fact]
    public async Task Everything_of_an_entry_that_had_a_row_is_in_its_segment()
    {
        MakeRows(entries: 1200);
        await using var writer = new JournalWriter(
            SqliteDatabase.InDirectory(directory.Path, DatabaseKind.Journal), JournalBounds.Default, TimeProvider.System,
            NullLogger<JournalWriter>.Instance);
        var journal = new SandboxJournal(writer, "a", await writer.Load("a"));

        var entries = await journal.List(new() { OldestFirst = true, WithBodies = true, Limit = 2000 });

        Assert.Equal((1200, 7, 1200), (journal.Entries, journal.Dropped, journal.Last));
        Assert.Equal(Enumerable.Range(1, 1200).Select(id => (long)id), entries.Select(entry => entry.Id));
        Assert.All(entries, entry => Assert.Equal(
            (EntryKind.Exchange, 7L, "send", "/soap", "till", "1", 0, 200, "why", TimeSpan.FromSeconds(2)),
            (entry.Kind, entry.Duration.Ticks, entry.Name, entry.Path, entry.Caller, entry.Invoice, entry.Result, entry.Status,
                entry.Detail, entry.CarriedOutAfter)));
        var last = entries[^1];
        Assert.Equal("<a><b>first</b></a>", Text(last.Request));
        Assert.Equal(("text/xml", 4321L), (last.Request!.ContentType, last.Request.Length));
        Assert.Equal("<a><b>other</b></a>", Text(last.Response));
        Assert.Equal(["Accept: text/xml"], last.Headers!.All.Select(header => $"{header.Name}: {header.Value}"));
        Assert.Equal(3, last.Headers.LeftOut);
        Assert.Equal(new Finding("CODE", Severity.Warning, "place", 5, "Advice.", "[doc]"), Assert.Single(last.Findings));
        Assert.Equal(new ActingScenario("paid", "because", null), last.Scenario);
        Assert.Equal("2s", last.Arguments["by"]);
        Assert.Single(await journal.List(new() { Finding = "CODE", Invoice = "1", Limit = 1 }));
    }

    [Fact]
    public async Task A_low_bound_drops_converted_entries_in_small_steps_and_a_damaged_row_alone_is_lost()
    {
        MakeRows(entries: 400);
        using (var connection = new SqliteConnection($"Data Source={directory.File(DatabaseKind.Journal.FileName)};Pooling=False"))
        {
            connection.Open();
            using var session = new Session(connection);
            session.Execute("UPDATE journal SET document = 'no JSON' WHERE id = 399");
            session.Execute("UPDATE journal SET response_delta = x'FFFF0000' WHERE id = 398");
        }

        await using var writer = new JournalWriter(
            SqliteDatabase.InDirectory(directory.Path, DatabaseKind.Journal), JournalBounds.Default with { Entries = 200 }, TimeProvider.System,
            NullLogger<JournalWriter>.Instance);
        var journal = new SandboxJournal(writer, "a", await writer.Load("a"));
        Assert.Equal((398, 9), (journal.Entries, journal.Dropped));
        await journal.Record(new() { Kind = EntryKind.Exchange, At = Given.Noon, WallAt = TimeProvider.System.GetUtcNow() });

        var kept = await journal.List(new() { Limit = 1000 });

        Assert.InRange(kept.Count, 190, 200);
        Assert.Equal([401, 400, 397], kept.Take(3).Select(entry => entry.Id));
        Assert.Equal(408, journal.Entries + journal.Dropped);
    }

    public void Dispose() => directory.Dispose();

    private void MakeOld()
    {
        using var connection = new SqliteConnection($"Data Source={directory.File(DatabaseKind.Journal.FileName)};Pooling=False");
        connection.Open();
        using var session = new Session(connection);
        foreach (var step in JournalMigrations.Steps[..BeforeHeaders])
            session.Execute(step.Sql);
        session.Execute($"PRAGMA user_version = {BeforeHeaders}");
        session.Execute("INSERT INTO bodies (sandbox, id, body) VALUES ('a', 2, $1)", System.Text.Encoding.UTF8.GetBytes("old body"));
        session.Execute(
            "INSERT INTO journal (sandbox, id, kind, at, wall, ticks, name, bytes, request_length, request) VALUES "
                + "('a', 1, 0, 0, $1, 0, 'old', 400, 8, 2)",
            TimeProvider.System.GetUtcNow().UtcTicks);
        session.Execute("INSERT INTO journals (sandbox, last, dropped) VALUES ('a', 1, 0)");
    }

    private static string Text(RecordedMessage? message) => System.Text.Encoding.UTF8.GetString(message!.Body.AsSpan());

    /// <summary>A journal of the last version that had a row for each entry.</summary>
    private void MakeRows(int entries)
    {
        const int withRows = 4;
        using var connection = new SqliteConnection($"Data Source={directory.File(DatabaseKind.Journal.FileName)};Pooling=False");
        connection.Open();
        using var session = new Session(connection);
        foreach (var step in JournalMigrations.Steps[..withRows])
            session.Execute(step.Sql);
        session.Execute($"PRAGMA user_version = {withRows}");
        var (first, other) = ("<a><b>first</b></a>"u8.ToArray(), "<a><b>other</b></a>"u8.ToArray());
        session.Execute("INSERT INTO bodies (sandbox, id, body) VALUES ('a', 2, $1)", first);
        session.Execute(
            "INSERT INTO headers (sandbox, id, document) VALUES ('a', 1, $1)", """{"All":[["Accept","text/xml"]],"LeftOut":3}""");
        const string document =
            """
            {"Detail":"why","Arguments":{"by":"2s"},"Scenario":{"Name":"paid","Reason":"because"},"CarriedOutAfter":"00:00:02",
            "Findings":[{"Code":"CODE","Severity":1,"Place":"place","Line":5,"Advice":"Advice.","Source":"[doc]"}]}
            """;
        // Six bytes are copied, five replaced by five, and the rest is copied.
        byte[] delta = [6, 0, 5, 0, 5, 0, .. "other"u8, 8, 0, 0, 0, 0, 0];
        Assert.Equal(other, BodyDelta.Apply(delta, first));
        for (var id = 1; id <= entries; id++)
        {
            session.Execute(
                """
                INSERT INTO journal (sandbox, id, kind, at, wall, ticks, name, path, caller, invoice, result, status, findings, document,
                    bytes, request_type, request_length, request, response_type, response_length, response, headers, response_delta)
                VALUES ('a', $1, 0, 5, $2, 7, 'send', '/soap', 'till', '1', 0, 200, ',CODE,', $3,
                    400, 'text/xml', 4321, 2, 'text/xml', 19, 2, 1, $4)
                """,
                id,
                TimeProvider.System.GetUtcNow().UtcTicks,
                document,
                delta);
        }

        session.Execute("INSERT INTO journals (sandbox, last, dropped) VALUES ('a', $1, 7)", entries);
    }
}
