using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Journal;

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
            Database.InDirectory(directory.Path, DatabaseKind.Journal), JournalBounds.Default, TimeProvider.System,
            NullLogger<JournalWriter>.Instance);
        var journal = new SandboxJournal(writer, "a", isNew: false);
        var now = TimeProvider.System.GetUtcNow();
        await journal.Record(
            new() { Kind = EntryKind.Exchange, At = now, WallAt = now, Name = "new", Headers = new([new("Accept", "text/xml")], 0) });

        var entries = await journal.List(new() { OldestFirst = true, WithBodies = true });

        Assert.Equal([("old", null), ("new", "text/xml")], entries.Select(entry => (entry.Name, entry.Headers?.Values("accept").Single())));
        Assert.Equal("old body", System.Text.Encoding.UTF8.GetString(entries[0].Request!.Body.AsSpan()));
        Assert.Equal("new", Assert.Single(await journal.List(new() { Header = new("Accept", null) })).Name);
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
}
