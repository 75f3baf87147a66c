using System.Net;
using Reference.Client;
using SeqrSandbox.ContractTests.Postgres;
using SeqrSandbox.Simulator.Cluster;
using SeqrSandbox.Simulator.Storage.Postgres;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>PostgreSQL crashes, is not there yet, or does not let a server in.</summary>
[Collection(ManyServers.Name)]
public sealed class DatabaseAwayTests
{
    [Fact]
    public async Task While_PostgreSQL_crashes_and_starts_calls_wait_and_nothing_is_lost_or_doubled()
    {
        // Without synchronous_commit=off: what was answered must survive.
        using var postgres = new PostgresServer("fsync=off", "full_page_writes=off");
        await using var servers = await Servers.Start(2, postgres);
        var names = Enumerable.Range(1, 4).Select(number => $"away-{number}").ToArray();
        foreach (var name in names)
            await servers[0].Send(name);
        using var enough = new CancellationTokenSource();
        var answered = 0;
        var load = names.SelectMany(name => servers.All.Select(server => Task.Run(async () =>
        {
            List<(string Name, string Reference)> sent = [];
            while (!enough.IsCancellationRequested)
            {
                sent.Add((name, await server.Send(name)));
                Interlocked.Increment(ref answered);
            }

            return sent;
        }))).ToList();
        await Eventually.Holds(() => Volatile.Read(ref answered) > 20, "the load runs");

        for (var crash = 0; crash < 2; crash++)
        {
            postgres.Crash();
            postgres.Start();
            var afterwards = Volatile.Read(ref answered) + 20;
            await Eventually.Holds(
                () => Volatile.Read(ref answered) > afterwards || load.Exists(caller => caller.IsFaulted), "the load goes on");
        }

        await enough.CancelAsync();
        var told = (await Task.WhenAll(load)).SelectMany(sent => sent).ToLookup(sent => sent.Name, sent => sent.Reference);
        foreach (var name in names)
        {
            var kept = await (await servers[0].Sandbox(name)).InvoicesAsync();
            // One was sent before the load.
            Assert.Equal(told[name].Count() + 1, kept.Count);
            Assert.Empty(told[name].Except(kept.Select(invoice => invoice.Reference)));
        }
    }

    [Fact]
    public async Task A_refund_whose_commit_may_have_been_made_is_answered_90_and_not_made_again()
    {
        const string Name = "unsure";
        using var postgres = new PostgresServer("fsync=off", "full_page_writes=off");
        var direct = postgres.NewDatabase();
        await using var cutter = new CommitCutter(postgres.Port, arrives: true, postgres.Crash);
        // Without a journal, which commits too.
        await using var servers = await Servers.Start(
            1, postgres.Address(direct[(direct.LastIndexOf('/') + 1)..], cutter.Port), "--journal-entries", "0");
        var reference = await servers[0].Send(Name);
        await (await servers[0].Sandbox(Name)).PayAsync(reference);
        var paid = await servers[0].Status(Name, reference);
        cutter.CutsNext = true;

        var refunding = servers[0].Shop(Name).RefundPaymentAsync(paid.ErsReference!, new() { Total = new(1m, "SEK") });
        await Eventually.Holds(
            () => servers[0].Log.Contains("lost in the middle of a commit", StringComparison.Ordinal), "the server gives the commit up");
        postgres.Start();

        Assert.Equal((1, ResultCode.SystemError), (cutter.Cuts, (await refunding).Refusal?.Code));
        await Eventually.Holds(
            async () => (await servers[0].Shop(Name).GetPaymentStatusAsync(reference)).IsSuccess, "the server goes on");
        var kept = await (await servers[0].Sandbox(Name)).InvoiceAsync(reference);
        Assert.Equal(1m, Assert.Single(kept.Refunds).Amount.Value);
        Assert.True((await servers[0].Shop(Name).RefundPaymentAsync(paid.ErsReference!, new() { Total = new(2m, "SEK") })).IsSuccess);
    }

    [Fact]
    public async Task The_health_of_a_server_that_cannot_reach_the_database_is_503_and_its_metrics_are_there()
    {
        using var postgres = new PostgresServer("fsync=off");
        await using var servers = await Servers.Start(2, postgres);

        postgres.Crash();

        foreach (var server in servers.All)
        {
            using var health = await server.Http.GetAsync(new Uri("/sandbox/health", UriKind.Relative));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
            Assert.Contains("seqr_sandboxes_active", await server.Read("/metrics"), StringComparison.Ordinal);
        }

        postgres.Start();
        foreach (var server in servers.All)
            await Eventually.Holds(
                async () => (await server.Http.GetAsync(new Uri("/sandbox/health", UriKind.Relative))).IsSuccessStatusCode,
                "the server is ready again");
    }

    [Fact]
    public async Task A_start_waits_for_a_database_that_is_not_there_and_ends_with_status_2_and_one_line()
    {
        var (status, output, error) = await Start($"postgres://seqr:hushhush@127.0.0.1:{FreePort.Find()}/seqr", "--wait", "2s");

        Assert.Equal(2, status);
        Assert.Contains("It is waited for, 2 s at most.", output + error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("hushhush", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_a_missing_database_and_a_newer_schema_are_told_in_one_line()
    {
        var address = PostgresServer.Shared.NewDatabase();
        await using (await SimulatorProcess.StartSharing(address, FreePort.Find()))
        {
            // It makes the tables.
        }

        var name = address[(address.LastIndexOf('/') + 1)..];
        PostgresServer.Shared.Execute(name, "UPDATE schema_version SET version = 999");
        foreach (var (database, told) in new[]
        {
            (address.Replace("/" + name, "/no-such-database", StringComparison.Ordinal), "Create it with createdb."),
            (address.Replace("postgres@", "nobody:hushhush@", StringComparison.Ordinal), "nobody"),
            (address, "schema 999"),
        })
        {
            var (status, output, error) = await Start(database);

            Assert.Equal((2, ""), (status, output));
            Assert.Contains(told, error, StringComparison.Ordinal);
            Assert.Single(error.TrimEnd().Split('\n'));
            Assert.DoesNotContain("hushhush", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_password_is_in_no_log_no_health_and_no_metrics()
    {
        var address = PostgresServer.Shared.NewDatabase().Replace("postgres@", "postgres:hushhush@", StringComparison.Ordinal);
        await using var server = await SharingServer.Start(address);

        var shown = await server.Read("/sandbox/health") + await server.Read("/metrics") + server.Log;

        Assert.Contains("PostgreSQL", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("hushhush", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_are_the_databases_whatever_the_machines_clock_says()
    {
        var settings = PostgresAddress.Parse(PostgresServer.Shared.NewDatabase(), out _)!;
        await using var source = Npgsql.NpgsqlDataSource.Create(settings.Settings);
        await PostgresSchema.Migrate(source, "test");
        await using var ownership = new Ownership(
            settings, "http://127.0.0.1:1", Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance)
        {
            Machine = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UtcNow.AddHours(-1)),
        };
        await ownership.Start("test");

        Assert.InRange(ownership.ClockOffset, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
        Assert.InRange(new DatabaseClock(ownership).GetUtcNow() - DateTimeOffset.UtcNow, TimeSpan.FromSeconds(-30), TimeSpan.FromSeconds(30));
    }

    private static Task<(int Status, string Output, string Error)> Start(string database, params string[] arguments) =>
        SimulatorProcess.Run([("SEQR_SANDBOX_DATABASE", database)], ["--urls", $"http://127.0.0.1:{FreePort.Find()}", .. arguments]);
}
