using Reference.Client;
using SeqrSandbox.ContractTests.Postgres;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>PostgreSQL is slow, full, out of connections or another one from one moment to the next.</summary>
[Collection(ManyServers.Name)]
public sealed class DatabaseTroubleTests
{
    private const string Name = "trouble";

    [Fact]
    public async Task With_a_database_that_takes_two_seconds_for_each_answer_calls_are_slow_and_right()
    {
        await using var proxy = new PostgresProxy(PostgresServer.Shared.Port);
        await using var servers = await Servers.Start(2, ThroughProxy(PostgresServer.Shared, proxy));
        var (inCharge, other) = (await servers.InChargeOf(Name), await servers.Beside(Name));
        var before = await other.Send(Name);
        var sandbox = await other.Sandbox(Name);
        // Otherwise the payment is reversed before it is asked for.
        await sandbox.Clock.FreezeAsync();
        var paid = await sandbox.PayAsync(before);
        proxy.Delay = 2000;

        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => (number % 2 == 0 ? inCharge : other).Send(Name)));
        // It is acknowledged with a commit.
        var told = await other.Status(Name, before);

        Assert.Equal(paid.ErsReference, told.ErsReference);
        Assert.Equal(inCharge, await servers.InChargeOf(Name));
        proxy.Delay = 0;
        var kept = (await sandbox.InvoicesAsync()).Select(invoice => invoice.Reference);
        Assert.Equal(sent.Append(before).Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_free_connection_a_call_is_answered_94_and_goes_on_by_itself()
    {
        using var postgres = new PostgresServer("fsync=off", "superuser_reserved_connections=0");
        await using var servers = await Servers.Start(1, postgres);
        var reference = await servers[0].Send(Name);
        var taken = new List<Npgsql.NpgsqlConnection>();
        try
        {
            // The server may come back before all are taken: then once more.
            do
                Take(postgres, taken);
            while (EndSessions(taken[0]) > 0);

            var refused = await servers[0].Shop(Name).SendInvoiceAsync(new() { Total = new(100m, "SEK") });
            Assert.Equal(ResultCode.ServiceUnavailable, refused.Refusal?.Code);
        }
        finally
        {
            taken.ForEach(connection => connection.Dispose());
        }

        Assert.NotEqual(reference, await servers[0].Send(Name));
        Assert.Equal(2, (await (await servers[0].Sandbox(Name)).InvoicesAsync()).Count);
    }

    [Fact]
    public async Task With_a_full_disk_writes_are_refused_reads_go_on_and_it_goes_on_by_itself()
    {
        using var postgres = new PostgresServer("fsync=off");
        await using var servers = await Servers.Start(1, postgres);
        var reference = await servers[0].Send(Name);
        var database = servers.Database[(servers.Database.LastIndexOf('/') + 1)..];
        postgres.Execute(
            database,
            "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ "
            + "BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$; "
                + "CREATE TRIGGER full_disk BEFORE INSERT ON invoices FOR EACH ROW EXECUTE FUNCTION full_disk()");

        var refused = await servers[0].Shop(Name).SendInvoiceAsync(new() { Total = new(100m, "SEK") });

        Assert.Equal(ResultCode.ServiceUnavailable, refused.Refusal?.Code);
        Assert.Equal(InvoiceStatus.Issued, (await servers[0].Status(Name, reference)).Status);
        Assert.Contains("The disk is full", servers[0].Log, StringComparison.Ordinal);
        postgres.Execute(database, "DROP TRIGGER full_disk ON invoices");
        Assert.NotEqual(reference, await servers[0].Send(Name));
    }

    [Fact]
    public async Task After_a_failover_to_a_standby_everything_answered_is_there()
    {
        using var primary = new PostgresServer("fsync=off");
        await using var proxy = new PostgresProxy(primary.Port);
        await using var servers = await Servers.Start(2, ThroughProxy(primary, proxy));
        using var standby = primary.StartStandby();
        var sent = new List<string>();
        for (var number = 0; number < 20; number++)
            sent.Add(await servers[number % 2].Send(Name));

        primary.Crash();
        standby.Promote();
        proxy.LeadTo(standby.Port);

        sent.Add(await servers[0].Send(Name));
        sent.Add(await servers[1].Send(Name));
        var kept = (await (await servers[0].Sandbox(Name)).InvoicesAsync()).Select(invoice => invoice.Reference);
        Assert.Equal(sent.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_server_of_another_installation_is_refused_in_one_line()
    {
        await using var servers = await Servers.Start(1);

        var (status, output, error) = await SimulatorProcess.Run(
            [("SEQR_SANDBOX_DATABASE", servers.Database)], ["--urls", $"http://127.0.0.1:{FreePort.Find()}", "--cluster", "staging"]);

        Assert.Equal((2, ""), (status, output));
        Assert.Contains(
            "belongs to the servers named 'seqr', and this one is named 'staging' (--cluster)", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        await servers[0].Send(Name);
    }

    private static string ThroughProxy(PostgresServer server, PostgresProxy proxy)
    {
        var direct = server.NewDatabase();
        return server.Address(direct[(direct.LastIndexOf('/') + 1)..], proxy.Port);
    }

    private static void Take(PostgresServer postgres, List<Npgsql.NpgsqlConnection> taken)
    {
        try
        {
            while (true)
            {
                var connection = new Npgsql.NpgsqlConnection(
                    $"Host=localhost;Port={postgres.Port};Username=postgres;Database=postgres;Pooling=false");
                connection.Open();
                taken.Add(connection);
            }
        }
        catch (Npgsql.PostgresException error) when (error.SqlState == Npgsql.PostgresErrorCodes.TooManyConnections)
        {
            // That is all.
        }
    }

    /// <returns>How many the server had.</returns>
    private static long EndSessions(Npgsql.NpgsqlConnection connection)
    {
        using var command = new Npgsql.NpgsqlCommand(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'seqr-sandbox'", connection);
        return (long)command.ExecuteScalar()!;
    }
}
