using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>A disk that is full: the cause is told, what was answered stays, and it goes on by itself when there is room again.</summary>
public abstract class FullDiskTests(Engine engine) : StoreTest(engine)
{
    private new SqliteDatabase Database => (SqliteDatabase)base.Database;

    [Fact]
    public async Task A_save_on_a_full_disk_is_refused_and_reads_go_on()
    {
        await Store.Save(new() { Invoices = [Stored.New(Everything.Invoice)] });
        await Database.TakeRoom();

        var full = await Assert.ThrowsAsync<StorageException>(() => Save("1"));

        Assert.StartsWith($"The disk is full: the database {Database.Name} cannot grow.", full.Message, StringComparison.Ordinal);
        Assert.Equal("full", full.State);
        Assert.NotNull(await AnotherStore.FindInvoice(Everything.Invoice.Reference));
        Assert.Null(await AnotherStore.FindInvoice(new Core.Invoices.InvoiceReference("1")));
    }

    [Fact]
    public async Task It_is_in_trouble_until_there_is_room_again()
    {
        Assert.Null(await Database.Trouble());
        await Database.TakeRoom();
        Assert.Equal("full", (await Database.Trouble())!.State);
        Assert.Equal("full", (await Database.Trouble())!.State);

        await Database.GiveRoom();

        Assert.Null(await Database.Trouble());
        Assert.True(await Save("1"));
        Assert.Null(await Database.Trouble());
        Assert.Equal(
            0L,
            Database.Read(session => session.First("SELECT count(*) FROM sqlite_master WHERE name = 'room'", row => row.GetInt64(0))));
    }

    [Fact]
    public async Task A_transaction_that_the_database_ended_itself_tells_why_and_the_next_one_is_like_any()
    {
        var rolledBack = 0;
        var ended = Database.Write(
            session =>
            {
                session.Execute("ROLLBACK");
                throw new SqliteException("database or disk is full", 13);
            },
            rolledBack: () => rolledBack++);

        Assert.Equal("full", (await Assert.ThrowsAsync<StorageException>(() => ended)).State);
        Assert.Equal(1, rolledBack);
        Assert.True(await Save("1"));
    }

    [Fact]
    public async Task A_mistake_in_a_statement_stays_a_mistake()
    {
        await Assert.ThrowsAsync<SqliteException>(() => Database.Write(session => session.Execute("INSERT INTO nowhere VALUES (1)") == 1));

        Assert.Null(await Database.Trouble());
    }

    [Fact]
    public async Task A_rollback_is_announced_once_and_a_commit_is_not()
    {
        List<string> told = [];
        await Database.Write(_ => true, () => told.Add("committed"), () => told.Add("taken back"));
        await Database.Write(_ => false, () => told.Add("committed"), () => told.Add("refused"));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Database.Write(_ => throw new InvalidOperationException("no"), () => told.Add("committed"), () => told.Add("thrown")));

        Assert.Equal(["committed", "refused", "thrown"], told);
    }

    private Task<bool> Save(string reference) =>
        Store.Save(new() { Invoices = [Stored.New(Everything.Invoice with { Reference = new(reference) })] }).AsTask();

    public sealed class InMemory() : FullDiskTests(Engine.Memory);

    public sealed class InFile() : FullDiskTests(Engine.File);
}

/// <summary>A journal whose disk is full: what could not be written is counted as gone, and as nothing else.</summary>
public sealed class FullJournalTests
{
    [Fact]
    public async Task Its_counts_are_of_what_is_there()
    {
        var wall = new FakeTimeProvider(Given.Noon);
        var database = SqliteDatabase.InMemory(DatabaseKind.Journal);
        await using var writer = new JournalWriter(
            database, new(10, 1_000_000_000, TimeSpan.FromDays(1)), wall, NullLogger<JournalWriter>.Instance);
        var journal = new SandboxJournal(writer, "", new());
        for (var i = 0; i < 8; i++)
            await journal.Record(Entry(wall, 100));
        await journal.Flush();
        var bytes = journal.Extent.Bytes;

        await database.TakeRoom();
        for (var i = 0; i < 5; i++)
        {
            await journal.Record(Entry(wall, 500_000));
            await journal.Flush();
        }

        Assert.Equal((8, bytes, 5), (journal.Extent.Entries, journal.Extent.Bytes, journal.Extent.Dropped));
        Assert.NotNull(await writer.Trouble());
        await database.GiveRoom();
        await journal.Record(Entry(wall, 100));
        Assert.Equal([14, 8, 7, 6, 5, 4, 3, 2, 1], (await journal.List(new() { Limit = 100 })).Select(entry => entry.Id));
        Assert.Equal((9, 5), (journal.Extent.Entries, journal.Extent.Dropped));
        Assert.Null(await writer.Trouble());
    }

    [Fact]
    public void The_counts_of_a_failed_commit_are_rolled_back()
    {
        var extent = new JournalExtent(8, 3, 0, [new(4, 6, 3, 300, 7, 9), new(7, 8, 2, 200, 10, 11)]);
        var takeBack = extent.Keep();
        extent.Add(new(7, 9, 3, 250, 10, 12));
        extent.Add(new(10, 11, 2, 100, 13, 14));
        Assert.Equal((8, 650L, 11), (extent.Entries, extent.Bytes, extent.Last));
        Assert.Equal(4, extent.Prune(entries: 5, bytes: 1000, tooOld: 0));

        takeBack();

        Assert.Equal((8, 5, 500, 3), (extent.Last, extent.Entries, extent.Bytes, extent.Pruned));
        Assert.True(extent.EndsWith(new(7, 8, 2, 200, 10, 11)));
        Assert.Equal(7, extent.Prune(entries: 5, bytes: 1000, tooOld: 11));
        Assert.Equal((0, 0, 8), (extent.Entries, extent.Bytes, extent.Dropped));
    }

    private static JournalEntry Entry(TimeProvider wall, int length) => new()
    {
        Kind = EntryKind.Exchange,
        At = wall.GetUtcNow(),
        WallAt = wall.GetUtcNow(),
        Request = new("text/xml", length, [.. new byte[length]]),
    };
}
