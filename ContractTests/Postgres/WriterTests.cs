using Npgsql;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Postgres;

namespace SeqrSandbox.ContractTests.Postgres;

/// <summary>The writer of PostgreSQL commits what waits together, and each job still stands or falls for itself.</summary>
public sealed class WriterTests : IAsyncLifetime
{
    private NpgsqlDataSource source = null!;
    private PostgresDatabase database = null!;

    public async Task InitializeAsync()
    {
        source = NpgsqlDataSource.Create(PostgresAddress.Parse(PostgresServer.Shared.NewDatabase(), out _)!.Settings);
        await PostgresSchema.Migrate(source, "PostgreSQL");
        database = new(source, "PostgreSQL");
        await database.Write(Statement.Any("CREATE TABLE kept (id BIGINT PRIMARY KEY, times BIGINT NOT NULL CHECK (times < 3))"));
    }

    public async Task DisposeAsync()
    {
        database.Dispose();
        await source.DisposeAsync();
    }

    [Fact]
    public async Task A_mistake_in_one_job_is_its_own()
    {
        List<string> told = [];
        var good = Enumerable.Range(0, 20).Select(id => database.Write(Insert(id))).ToList();
        var wrong = database.Write(() => [Insert(100), Statement.Any("INSERT INTO nowhere VALUES (1)")], null, () => told.Add("undone"));
        good.AddRange(Enumerable.Range(20, 20).Select(id => database.Write(Insert(id))));

        var mistake = await Assert.ThrowsAsync<PostgresException>(() => wrong);
        Assert.Equal(PostgresErrorCodes.UndefinedTable, mistake.SqlState);
        Assert.All(await Task.WhenAll(good), Assert.True);
        Assert.Equal(40, await Count());
        Assert.NotEmpty(told);
        Assert.Null(await database.Trouble());
    }

    [Fact]
    public async Task Jobs_that_come_too_late_are_left_out_and_the_others_are_kept()
    {
        Assert.True(await database.Write(Insert(1)));
        List<int> committed = [];

        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => database.Write(
            () => i % 3 == 0
                ? [Insert(10 + i), Statement.One("UPDATE kept SET times = 2 WHERE id = 1 AND times = 9")]
                : i % 3 == 1 ? [Insert(1)] : [Insert(10 + i)],
            () => committed.Add(i))));

        Assert.Equal(Enumerable.Range(0, 30).Select(i => i % 3 == 2), results);
        Assert.Equal(11, await Count());
        Assert.Equal(Enumerable.Range(0, 30).Where(i => i % 3 == 2), committed.Order());
    }

    [Fact]
    public async Task A_rule_of_the_schema_that_one_job_breaks_is_an_error_of_that_job()
    {
        var broken = database.Write(Statement.Any("INSERT INTO kept (id, times) VALUES (1, 3)"));
        var kept = database.Write(Insert(2));

        Assert.Equal(
            PostgresErrorCodes.CheckViolation, (await Assert.ThrowsAsync<PostgresException>(() => broken)).SqlState);
        Assert.True(await kept);
    }

    [Fact]
    public async Task A_restart_of_the_database_is_waited_for()
    {
        using var server = new PostgresServer();
        var address = PostgresAddress.Parse(server.NewDatabase(), out _)!;
        await using var ownSource = NpgsqlDataSource.Create(address.Settings);
        await PostgresSchema.Migrate(ownSource, "PostgreSQL");
        using var own = new PostgresDatabase(ownSource, "PostgreSQL");
        await own.Write(Statement.Any("CREATE TABLE kept (id BIGINT PRIMARY KEY, times BIGINT NOT NULL)"));
        server.Crash();
        var write = own.Write(Insert(1));
        var read = own.First("SELECT count(*) FROM kept", row => row.GetInt64(0)).AsTask();
        server.Start();

        Assert.True(await write);
        Assert.InRange(await read, 0, 1);
        Assert.Equal(1, await own.First("SELECT count(*) FROM kept", row => row.GetInt64(0)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_commit_that_a_crash_cut_off_is_carried_out_once(bool arrives)
    {
        using var server = new PostgresServer();
        var name = await NewTable(server);
        await using var proxy = new CommitCutter(server.Port, arrives, () =>
        {
            server.Crash();
            server.Start();
            // It gets the number of the transaction that was lost.
            server.Execute(name, "INSERT INTO kept (id, times) VALUES (100, 0)");
        });
        await using var cut = NpgsqlDataSource.Create(PostgresAddress.Parse(server.Address(name, proxy.Port), out _)!.Settings);
        using var own = new PostgresDatabase(cut, "PostgreSQL");
        Assert.True(await own.Write(Insert(1)));
        proxy.CutsNext = true;

        Assert.True(await own.Write(Insert(2)));
        Assert.True(await own.Write(Insert(3)));

        Assert.Equal(1, proxy.Cuts);
        Assert.Equal([1, 2, 3, 100], await own.All("SELECT id FROM kept ORDER BY id", row => row.GetInt64(0)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_commit_that_was_cut_off_by_a_database_that_stays_away_leaves_doubt_and_is_not_made_again(bool arrives)
    {
        using var server = new PostgresServer();
        var name = await NewTable(server);
        var away = 0;
        await using var proxy = new CommitCutter(server.Port, arrives, () =>
        {
            server.Crash();
            away++;
        });
        await using var cut = NpgsqlDataSource.Create(PostgresAddress.Parse(server.Address(name, proxy.Port), out _)!.Settings);
        using var own = new PostgresDatabase(cut, "PostgreSQL");
        Assert.True(await own.Write(Insert(1)));
        proxy.CutsNext = true;

        var unsure = await Task.WhenAll(Enumerable.Range(2, 3).Select(id => Record.ExceptionAsync(() => own.Write(Insert(id)))));
        server.Start();

        // The first one may have been alone in the commit; what was not begun is refused without doubt.
        Assert.Contains(unsure, error => error is StorageException { State: "unsure", LeavesDoubt: true });
        Assert.All(unsure, error => Assert.IsType<StorageException>(error));
        var kept = await own.All("SELECT id FROM kept ORDER BY id", row => row.GetInt64(0));
        Assert.Equal(
            [1, .. Enumerable.Range(0, 3).Where(index => arrives && ((StorageException)unsure[index]!).LeavesDoubt).Select(index => index + 2)],
            kept);
        Assert.True(await own.Write(Insert(5)));
        Assert.Null(await own.Trouble());
        Assert.Equal((1, 1), (proxy.Cuts, away));
    }

    [Fact]
    public async Task A_connection_that_was_lost_while_nobody_used_it_is_opened_again()
    {
        var address = PostgresServer.Shared.NewDatabase();
        var name = address[(address.LastIndexOf('/') + 1)..];
        await using var ownSource = NpgsqlDataSource.Create(
            PostgresAddress.Parse(address + "?Keepalive=1&Application Name=idle-writer", out _)!.Settings);
        await PostgresSchema.Migrate(ownSource, "PostgreSQL");
        using var own = new PostgresDatabase(ownSource, "PostgreSQL");
        await own.Write(Statement.Any("CREATE TABLE kept (id BIGINT PRIMARY KEY, times BIGINT NOT NULL)"));
        PostgresServer.Shared.Execute(
            name, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'idle-writer'");
        // Npgsql notices it by itself within a second, and tells nobody.
        await Task.Delay(TimeSpan.FromSeconds(2.5));

        Assert.True(await own.Write(Insert(1)));

        Assert.Equal(1, await own.First("SELECT count(*) FROM kept", row => row.GetInt64(0)));
    }

    [Fact]
    public async Task A_writer_whose_mark_was_removed_goes_on()
    {
        Assert.True(await database.Write(Insert(1)));
        await database.Write(Statement.Any("DELETE FROM commits"));

        Assert.True(await database.Write(Insert(2)));

        Assert.Equal(1, await database.First("SELECT count(*) FROM commits", row => row.GetInt64(0)));
    }

    /// <summary>A database with our schema and an empty table.</summary>
    /// <returns>Its name.</returns>
    private static async Task<string> NewTable(PostgresServer server)
    {
        var direct = server.NewDatabase();
        await using var source = NpgsqlDataSource.Create(PostgresAddress.Parse(direct, out _)!.Settings);
        await PostgresSchema.Migrate(source, "PostgreSQL");
        var name = direct[(direct.LastIndexOf('/') + 1)..];
        server.Execute(name, "CREATE TABLE kept (id BIGINT PRIMARY KEY, times BIGINT NOT NULL)");
        return name;
    }

    private static Statement Insert(int id) => Statement.One("INSERT INTO kept (id, times) VALUES ($1, 0)", (long)id);

    private ValueTask<long> Count() => database.First("SELECT count(*) FROM kept", row => row.GetInt64(0));
}
