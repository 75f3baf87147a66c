using Microsoft.Data.Sqlite;
using SeqrSandbox.ContractTests.Rules;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sandboxes;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>The database as a file: what it survives, and what it says when it cannot be used.</summary>
public sealed class DatabaseTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    [Theory]
    [InlineData(SandboxStore.CountByPhase, "SEARCH invoices USING COVERING INDEX invoices_phase (sandbox=?)")]
    [InlineData(null, "SEARCH invoices USING INDEX invoices_open (sandbox=? AND terminal=?)")]
    public void Invoices_are_counted_and_the_open_ones_found_by_an_index_of_their_own(string? query, string plan)
    {
        using var database = SqliteDatabase.InMemory();

        var steps = database.Read(session => session.All(
            $"EXPLAIN QUERY PLAN {query ?? SandboxStore.OpenOfTerminal}", row => row.GetString(3), query is null ? ["a", "till"] : ["a"]));

        Assert.Equal(plan, Assert.Single(steps));
    }

    [Fact]
    public async Task Saved_values_are_there_after_a_restart()
    {
        using (var database = SqliteDatabase.InDirectory(directory.Path))
        {
            var store = new SandboxStore(database, "a");
            await store.Save(Everything.Changes);
            await store.SaveClock(TimeSpan.FromDays(1), Given.Noon);
        }

        using var reopened = SqliteDatabase.InDirectory(directory.Path);
        var found = new SandboxStore(reopened, "a");
        Assert.Equal(Shape.Of(Everything.Invoice), Shape.Of((await found.FindInvoice(Everything.Invoice.Reference))!.Value));
        Assert.Equal(Shape.Of(Everything.Notification), Shape.Of((await found.FindNotification(Everything.Notification.Id))!.Value));
        Assert.Equal(3, (await found.ListAccounts(null, null)).Count);
        Assert.Equal((Everything.Invoice.Reference, Everything.Voucher.Reversal!.Reference), await found.LastReferences());
        Assert.Equal((TimeSpan.FromDays(1), Given.Noon), await found.LoadClock());
    }

    [Fact]
    public async Task Answered_changes_survive_a_simulator_that_was_killed()
    {
        using var database = SqliteDatabase.InDirectory(directory.Path);
        await new SandboxStore(database, "a").Save(Everything.Changes);

        // As a crash leaves it: the file and its log, copied while the database is open.
        using var crashed = new TemporaryDirectory();
        foreach (var file in new DirectoryInfo(directory.Path).GetFiles("*.db*").Where(file => file.Extension != ".lock"))
            file.CopyTo(crashed.File(file.Name));

        using var recovered = SqliteDatabase.InDirectory(crashed.Path);
        Assert.NotNull(await new SandboxStore(recovered, "a").FindInvoice(Everything.Invoice.Reference));
    }

    [Fact]
    public void Of_the_sessions_of_many_readers_at_once_a_few_are_kept()
    {
        using var database = SqliteDatabase.InDirectory(directory.Path);

        Assert.Equal(40, Nested(40));

        Assert.Equal(16, database.Kept);
        Assert.Equal(1, Nested(1));
        Assert.Equal(16, database.Kept);

        int Nested(int readers) => readers == 0 ? 0 : database.Read(_ => 1 + Nested(readers - 1));
    }

    [Fact]
    public async Task Work_accepted_before_the_end_is_finished()
    {
        var database = SqliteDatabase.InDirectory(directory.Path);
        var store = new SandboxStore(database, "a");
        var saves = Enumerable.Range(0, 300).Select(i =>
            store.Save(
                new() { Invoices = [Core.Memory.Stored.New(Everything.BareInvoice with { Reference = new($"{i}") })] }).AsTask()).ToArray();

        database.Dispose();

        Assert.All(await Task.WhenAll(saves), Assert.True);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Save(new()).AsTask());
    }

    [Fact]
    public void A_directory_in_use_is_refused()
    {
        using var first = SqliteDatabase.InDirectory(directory.Path);

        var refusal = Assert.Throws<StorageException>(() => SqliteDatabase.InDirectory(directory.Path));

        Assert.StartsWith(
            $"The data directory {directory.Path} is in use: another simulator is running on it.",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_is_free_again_after_the_end()
    {
        SqliteDatabase.InDirectory(directory.Path).Dispose();
        SqliteDatabase.InDirectory(directory.Path).Dispose();
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_is_refused()
    {
        await File.WriteAllTextAsync(directory.File("file"), "");

        var refusal = Assert.Throws<StorageException>(() => SqliteDatabase.InDirectory(directory.File("file/data")));

        Assert.StartsWith($"The data directory {directory.File("file/data")} cannot be ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void A_directory_without_permission_is_refused()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return; // Permissions hold back neither Windows' file modes nor an administrator.
        File.SetUnixFileMode(directory.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var refusal = Assert.Throws<StorageException>(() => SqliteDatabase.InDirectory(directory.Path));

        Assert.Contains("cannot be written", refusal.Message, StringComparison.Ordinal);
        File.SetUnixFileMode(directory.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData(11, "is in use: another simulator is running on it")]
    [InlineData(30, "its file system is read-only")]
    [InlineData(28, "the disk is full")]
    [InlineData(122, "the disk is full")]
    [InlineData(5, "cannot be used: Input/output error")]
    public void Only_a_lock_is_taken_for_another_simulator(int errno, string told)
    {
        var trouble = OpeningTrouble.OfDirectory("The data directory", "/data", new IOException("Input/output error", errno)).Message;

        Assert.StartsWith("The data directory /data ", trouble, StringComparison.Ordinal);
        Assert.Contains(told, trouble, StringComparison.Ordinal);
        Assert.Equal(errno == 11, trouble.Contains("another simulator", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(8, "no right to write it, or its file system is read-only")]
    [InlineData(13, "the disk is full")]
    [InlineData(14, "the system refuses it")]
    [InlineData(26, "Is it a database of this simulator?")]
    public void The_reason_why_a_database_cannot_be_opened_is_reported(int code, string told) =>
        Assert.Contains(
            told,
            OpeningTrouble.OfDatabase("/data/seqr-sandbox.db", new SqliteException("It is so.", code)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_database_of_a_newer_simulator_is_refused_and_left_alone()
    {
        SqliteDatabase.InDirectory(directory.Path).Dispose();
        Raw("PRAGMA user_version = 99");

        var refusal = Assert.Throws<StorageException>(() => SqliteDatabase.InDirectory(directory.Path));

        Assert.Equal(
            $"The database {directory.File("seqr-sandbox.db")} has schema 99; this simulator knows schemas up to "
                + $"{Migrations.Steps.Length}. " +
            "Use a newer simulator, or another data directory.",
            refusal.Message);
        Assert.Equal(99L, Raw("PRAGMA user_version"));
    }

    [Fact]
    public void A_new_database_has_the_present_schema()
    {
        SqliteDatabase.InDirectory(directory.Path).Dispose();

        Assert.Equal((long)Migrations.Steps.Length, Raw("PRAGMA user_version"));
        Assert.Equal("wal", Raw("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(directory.File("seqr-sandbox.db"), string.Concat(Enumerable.Repeat("not a database ", 100)));

        var refusal = Assert.Throws<StorageException>(() => SqliteDatabase.InDirectory(directory.Path));

        Assert.Contains("Is it a database of this simulator?", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_throws_changes_nothing_and_does_not_disturb_others()
    {
        using var database = SqliteDatabase.InDirectory(directory.Path);
        var jobs = Enumerable.Range(0, 50).Select(i => database.Write(session =>
        {
            session.Execute("INSERT INTO clocks (sandbox, shift) VALUES ($1, 0)", $"{i}");
            return i % 10 != 3 && (i % 10 != 7 ? true : throw new InvalidOperationException($"{i}"));
        })).ToArray();

        await Task.WhenAll(jobs).ContinueWith(_ => { }, TaskScheduler.Default);

        for (var i = 0; i < jobs.Length; i++)
            Assert.Equal((i % 10 == 7, i % 10 is not (3 or 7)), (jobs[i].IsFaulted, jobs[i].IsCompletedSuccessfully && await jobs[i]));
        Assert.Equal(40L, database.Read(session => session.First("SELECT count(*) FROM clocks", row => row.GetInt64(0))));
    }

    public void Dispose() => directory.Dispose();

    private object? Raw(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={directory.File("seqr-sandbox.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
