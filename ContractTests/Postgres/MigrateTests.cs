using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using SeqrSandbox.ContractTests.Flows;
using SeqrSandbox.ContractTests.Storage;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Moving;
using SeqrSandbox.Simulator.Storage.Postgres;
using SeqrSandbox.Simulator.Storage.Sandboxes;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Postgres;

/// <summary><c>seqr-sandbox migrate</c>: everything arrives, in its order, or nothing does.</summary>
public sealed class MigrateTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly string database = PostgresServer.Shared.NewDatabase();
    private readonly HttpClient http = new();

    private string Here => directory.File("here");

    private string Back => directory.File("back");

    [Fact]
    public async Task Everything_is_the_same_after_a_way_to_postgresql_and_back()
    {
        await Fill(Here);
        var before = Rows(Here);
        Assert.Equal([], before.Where(table => table.Value.Count == 0).Select(table => table.Key));

        var (status, output, error) = await Migrate(Here, database);

        Assert.Equal((0, ""), (status, error));
        var lines = output.TrimEnd().Split('\n');
        Assert.Equal(MovedTable.All.Count + 1, lines.Length);
        foreach (var (table, line) in MovedTable.All.Zip(lines))
            Assert.Matches($"^{table.Name} +{before[table.Name].Count} rows  sha256:[0-9a-f]{{64}}  equal$", line);
        Assert.Equal($"Copied {before.Values.Sum(rows => rows.Count)} rows from {Here} to {Address.Name}.", lines[^1]);

        Assert.Equal((0, ""), Failure(await Migrate(database, Back)));
        Assert.Equal(before, Rows(Back));
        Assert.Equal((0, ""), Failure(await Migrate(Back, directory.File("copy"))));
        Assert.Equal(before, Rows(directory.File("copy")));
    }

    [Fact]
    public async Task A_simulator_tells_the_same_of_invoices_and_journal_after_the_way_and_goes_on()
    {
        string[] asked = ["/sandbox/invoices", "/sandbox/journal?limit=100", "/sandbox/journal/1", "/sandbox/payers", "/sandboxes"];
        List<string> before;
        await using (var simulator = await SimulatorProcess.Start(Here))
        {
            for (var i = 0; i < 5; i++)
                await Send(simulator);
            before = await Told(simulator);
            Assert.Contains("sendInvoice", before[1], StringComparison.Ordinal);
            await simulator.Stop();
        }

        Assert.Equal((0, ""), Failure(await Migrate(Here, database)));
        Assert.Equal((0, ""), Failure(await Migrate(database, Back)));

        await using var moved = await SimulatorProcess.Start(Back);
        Assert.Equal(before, await Told(moved));
        await Send(moved);
        Assert.Equal(6, (await http.GetStringAsync(new Uri(moved.Address, "/sandbox/invoices"))).Split("\"reference\"").Length - 1);

        async Task<List<string>> Told(SimulatorProcess simulator)
        {
            List<string> answers = [];
            foreach (var path in asked)
                answers.Add(await http.GetStringAsync(new Uri(simulator.Address, path)));
            return answers;
        }
    }

    [Fact]
    public async Task Rows_that_are_added_to_postgresql_come_after_the_copied_ones()
    {
        await Fill(Here);
        Assert.Equal((0, ""), Failure(await Migrate(Here, database)));

        await using (var source = NpgsqlDataSource.Create(Address.Settings))
        {
            using var rows = new PostgresDatabase(source, "PostgreSQL");
            await new StoredTeams(rows).Add([Audited with { Who = AuditedCaller.Unknown }]);
            Assert.True(await new SandboxStore(rows, "mine").Save(new() { Messages = [new("anna", Given.Noon, "last")] }));
            Assert.Equal("last", (await new SandboxStore(rows, "mine").ListMessages("anna"))[0].Text);
            Assert.Equal(AuditedCaller.Unknown, (await new StoredTeams(rows).List(new(null, null, null, 10)))[0].Who);
        }
    }

    [Fact]
    public async Task A_target_that_is_not_empty_is_refused_and_stays_as_it_is()
    {
        await Fill(Here);
        await Fill(Back);
        var before = Rows(Back);

        StartTests.AssertRefused(await Migrate(Here, Back), $"The data directory {Back} is not empty: its table sandboxes has rows.");
        Assert.Equal(before, Rows(Back));

        Assert.Equal((0, ""), Failure(await Migrate(Here, database)));
        StartTests.AssertRefused(await Migrate(Back, database), $"{Address.Name} is not empty: its table sandboxes has rows.");
    }

    [Fact]
    public async Task A_source_without_data_is_refused_and_none_is_made()
    {
        StartTests.AssertRefused(await Migrate(Here, database), $"The data directory {Here} has no seqr-sandbox.db");
        Assert.False(Directory.Exists(Here));
        StartTests.AssertRefused(await Migrate(database, Here), "has no table schema_version");
        Assert.False(Directory.Exists(Here));
        StartTests.AssertRefused(await SimulatorProcess.Run("migrate", "--from", Here), "--to");
    }

    [Fact]
    public async Task Data_in_use_is_neither_copied_nor_written()
    {
        await Fill(Here);
        using (SqliteDatabase.InDirectory(Here))
            StartTests.AssertRefused(await Migrate(Here, database), $"The data directory {Here} is in use");
        using (SqliteDatabase.InDirectory(Back, DatabaseKind.Journal))
            StartTests.AssertRefused(await Migrate(Here, Back), $"The data directory {Back} is in use");

        await using (await SimulatorProcess.Start(
            directory.File("unused"), $"http://127.0.0.1:{FreePort.Find()}", ("SEQR_SANDBOX_DATABASE", database)))
        {
            StartTests.AssertRefused(await Migrate(Here, database), $"{Address.Name} is in use");
            StartTests.AssertRefused(await Migrate(database, Back), $"{Address.Name} is in use");
        }

        Assert.False(File.Exists(Path.Combine(Back, "seqr-sandbox.db")));
    }

    [Fact]
    public async Task A_database_that_a_server_starts_on_or_another_migration_uses_is_refused()
    {
        await Fill(Here);
        // A server that starts brings the schema up to date under this lock.
        await using (var starting = NpgsqlDataSource.Create(Settings("starting")))
        {
            await using var connection = await starting.OpenConnectionAsync();
            await using var locking = new NpgsqlCommand($"SELECT pg_advisory_lock({PostgresSchema.Changing})", connection);
            await locking.ExecuteNonQueryAsync();
            StartTests.AssertRefused(await Migrate(Here, database), $"{Address.Name} is in use");
        }

        Assert.Equal((0, ""), Failure(await Migrate(Here, database)));
    }

    [Fact]
    public async Task Data_of_a_newer_simulator_is_refused_on_either_side()
    {
        await Fill(Here);
        SqliteDatabase.InDirectory(Back, DatabaseKind.Journal).Dispose();
        SqliteDatabase.InDirectory(Back).Dispose();
        using (var file = OpenFile(Back, DatabaseKind.Journal))
            file.Execute("PRAGMA user_version = 999");

        StartTests.AssertRefused(await Migrate(Back, database), "schema 999");
        StartTests.AssertRefused(await Migrate(Here, Back), "schema 999");

        await using (var source = NpgsqlDataSource.Create(Settings("newer")))
        {
            await PostgresSchema.Migrate(source, "PostgreSQL");
            await using var newer = source.CreateCommand("UPDATE schema_version SET version = 999");
            await newer.ExecuteNonQueryAsync();
        }

        StartTests.AssertRefused(await Migrate(Here, database), "schema 999");
        StartTests.AssertRefused(await Migrate(database, directory.File("another")), "schema 999");
        Assert.False(Directory.Exists(directory.File("another")));
    }

    [Theory]
    [InlineData("postgres://anna:hidden@/")]
    [InlineData("postgres://anna:hidden@host/a/b")]
    [InlineData("mysql://anna:hidden@host/a")]
    [InlineData("postgres://anna:hidden@localhost:1/a")]
    public async Task A_password_is_never_told(string address)
    {
        await Fill(Here);

        foreach (var (from, to) in new[] { (Here, address), (address, Here) })
        {
            var (status, output, error) = await Migrate(from, to);
            Assert.Equal((2, ""), (status, output));
            Assert.DoesNotContain("hidden", error, StringComparison.Ordinal);
            Assert.Single(error.TrimEnd().Split('\n'));
        }
    }

    [Fact]
    public async Task A_copy_that_fails_on_the_way_leaves_the_target_empty()
    {
        await Fill(Here);
        await using (var source = NpgsqlDataSource.Create(Settings("breaking")))
        {
            await PostgresSchema.Migrate(source, "PostgreSQL");
            await using var breaking = source.CreateCommand("ALTER TABLE segments ADD CONSTRAINT none CHECK (first < 0)");
            await breaking.ExecuteNonQueryAsync();
        }

        var (status, _, error) = await Migrate(Here, database);

        Assert.Equal(2, status);
        Assert.Contains("none", error, StringComparison.Ordinal);
        Assert.Empty(await FilledTables());
    }

    [Fact]
    public async Task A_copy_that_differs_from_what_was_read_is_refused_and_leaves_the_target_empty()
    {
        await Fill(Here);
        await using (var source = NpgsqlDataSource.Create(Settings("changing")))
        {
            await PostgresSchema.Migrate(source, "PostgreSQL");
            await using var changing = source.CreateCommand(
                "CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.text := NEW.text || '!'; RETURN NEW; END $$; "
                    + "CREATE TRIGGER other BEFORE INSERT ON messages FOR EACH ROW EXECUTE FUNCTION other()");
            await changing.ExecuteNonQueryAsync();
        }

        StartTests.AssertRefused(await Migrate(Here, database), "The copy of the table messages differs: 2 rows were read, 2 are there.");
        Assert.Empty(await FilledTables());
    }

    [Fact]
    public async Task A_process_that_is_killed_on_the_way_leaves_the_target_empty_and_the_next_one_copies_all()
    {
        await Fill(Here);
        Assert.Equal((0, ""), Failure(await Migrate(Here, database)));
        await using var source = NpgsqlDataSource.Create(Settings("blocking"));
        await using (var connection = await source.OpenConnectionAsync())
        {
            // The last table waits, and all others are written.
            await using var transaction = await connection.BeginTransactionAsync();
            await using var blocking = new NpgsqlCommand("LOCK TABLE segments IN ACCESS EXCLUSIVE MODE", connection);
            await blocking.ExecuteNonQueryAsync();
            await using var migrating = SimulatorProcess.Launched("migrate", "--from", database, "--to", Back);
            await Eventually.Holds(() => Task.FromResult(Waits("relation")), "the migration waits for the last table");
            StartTests.AssertRefused(await Migrate(database, directory.File("another")), $"{Address.Name} is in use");
            migrating.Kill();
        }

        await Eventually.Holds(async () => !await IsMigrating(), "PostgreSQL has noticed that the migration is gone");

        var left = Rows(Back);
        Assert.Equal([("team_revision", 1)], left.Where(table => table.Value.Count > 0).Select(table => (table.Key, table.Value.Count)));
        Assert.Equal((0, ""), Failure(await Migrate(database, Back)));
        Assert.Equal(Rows(Here), Rows(Back));
    }

    public void Dispose()
    {
        http.Dispose();
        directory.Dispose();
    }

    private PostgresAddress Address => PostgresAddress.Parse(database, out _)!;

    private static AuditedCall Audited => new(0, Given.Noon, AuditedCaller.Operator, "shop", "POST", "/api/teams", "mine", 201);

    private static Task<(int Status, string Output, string Error)> Migrate(string from, string to) =>
        SimulatorProcess.Run("migrate", "--from", from, "--to", to);

    private static (int, string) Failure((int Status, string Output, string Error) ended) => (ended.Status, ended.Error);

    /// <summary>How a session connects that is not a simulator's.</summary>
    private NpgsqlConnectionStringBuilder Settings(string name) =>
        new(Address.Settings.ConnectionString) { ApplicationName = name, Pooling = false };

    /// <summary>Two sandboxes with everything that can be stored, and two teams.</summary>
    private static async Task Fill(string data)
    {
        var wall = new FakeTimeProvider(Given.Noon);
        using var rows = SqliteDatabase.InDirectory(data);
        await using var journals = new JournalWriter(
            SqliteDatabase.InDirectory(data, DatabaseKind.Journal),
            JournalBounds.Default,
            wall,
            NullLogger<JournalWriter>.Instance);
        var memories = new StoredMemories(rows, journals, wall);
        foreach (var name in new[] { "zebra", "mine" })
            await MemoryTests.Fill(await memories.Begin(new(name, 1, Given.Noon, Given.Noon)));
        var reset = await memories.Begin(new("reset", 1, Given.Noon, Given.Noon));
        Assert.True(await reset.Store.Save(Everything.Changes));
        await reset.Reset();
        var teams = new StoredTeams(rows);
        foreach (var name in new[] { "shop", "café" })
        {
            var team = new Team(name, Given.Noon, [NamePattern.Parse($"{name[..1]}-*")!], new(1, null, long.MaxValue, 0), "hash");
            Assert.True(await teams.Save(team, await teams.Revision()));
        }

        await teams.Add([Audited, Audited with { Team = null }]);
        await rows.Write(Statement.Any("DELETE FROM audited_calls WHERE id = 1"));
        await rows.Write(Statement.Any("DELETE FROM history WHERE rowid = 1"));
    }

    /// <summary>The rows of each table of a data directory as texts, with their rowids where they matter.</summary>
    private static SortedDictionary<string, List<string>> Rows(string data)
    {
        SortedDictionary<string, List<string>> tables = new(StringComparer.Ordinal);
        foreach (var kind in new[] { DatabaseKind.Sandboxes, DatabaseKind.Journal })
        {
            using var file = OpenFile(data, kind);
            foreach (var table in MovedTable.All.Where(table => table.IsJournal == (kind == DatabaseKind.Journal)))
            {
                tables[table.Name] = file.All($"SELECT {(table.KeepsRows ? "rowid, " : "")}* FROM {table.Name} ORDER BY {table.Key}", row =>
                    string.Join('|', Enumerable.Range(0, row.FieldCount).Select(column => row.GetValue(column) switch
                    {
                        byte[] bytes => Convert.ToHexString(bytes),
                        DBNull => "NULL",
                        var value => $"{value.GetType().Name}:{value}",
                    })));
            }
        }

        return tables;
    }

    private static Session OpenFile(string data, DatabaseKind kind)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, kind.FileName)};Pooling=False");
        connection.Open();
        return new(connection);
    }

    private async Task<List<string>> FilledTables()
    {
        await using var source = NpgsqlDataSource.Create(Settings("counting"));
        List<string> filled = [];
        foreach (var table in MovedTable.All.Where(table => !table.IsNeverEmpty))
        {
            await using var counting = source.CreateCommand($"SELECT count(*) FROM {table.Name}");
            if (await counting.ExecuteScalarAsync() is not 0L)
                filled.Add(table.Name);
        }

        return filled;
    }

    private async Task<bool> IsMigrating()
    {
        await using var source = NpgsqlDataSource.Create(Settings("watching"));
        await using var sessions = source.CreateCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'seqr-sandbox%'");
        return await sessions.ExecuteScalarAsync() is > 0L;
    }

    private bool Waits(string kind)
    {
        using var source = NpgsqlDataSource.Create(Settings("watching"));
        using var waiting = source.CreateCommand(
            "SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid) "
                + "WHERE NOT granted AND locktype = $1 AND datname = current_database()");
        waiting.Parameters.Add(new() { Value = kind });
        return waiting.ExecuteScalar() is > 0L;
    }

    private async Task Send(SimulatorProcess simulator)
    {
        using var message = new StringContent(Invoice, System.Text.Encoding.UTF8, "text/xml");
        using var answer = await http.PostAsync(new Uri(simulator.Address, "/soap/merchant/cashregister-2"), message);
        answer.EnsureSuccessStatusCode();
    }

    private static readonly string Invoice = File.ReadAllText(Path.Combine(Repository.Root, "docs", "examples", "sendInvoice.xml"));
}
