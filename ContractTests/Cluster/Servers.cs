using Npgsql;
using SeqrSandbox.ContractTests.Postgres;
using SeqrSandbox.Simulator.Storage.Postgres;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>Simulators that share one new PostgreSQL database, each a process of its own.</summary>
internal sealed class Servers : IAsyncDisposable
{
    // Copied on each change: callers of a test go through it while it restarts one.
    private volatile SharingServer[] all = [];
    private readonly NpgsqlDataSource source;

    private readonly string[] arguments;

    private Servers(string database, string[] arguments, NpgsqlDataSource source) =>
        (Database, this.arguments, this.source) = (database, arguments, source);

    /// <summary>The database's address.</summary>
    public string Database { get; }

    public IReadOnlyList<SharingServer> All => all;

    public SharingServer this[int index] => all[index];

    /// <summary>Starts them at the same time, and waits until they have divided the sandboxes among them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="postgres">Where the database is made; null for the server that tests share.</param>
    /// <param name="arguments">More of their command lines.</param>
    public static Task<Servers> Start(int count, PostgresServer? postgres = null, params string[] arguments) =>
        Start(count, (postgres ?? PostgresServer.Shared).NewDatabase(), arguments);

    /// <inheritdoc cref="Start(int, PostgresServer?, string[])"/>
    /// <param name="count">How many.</param>
    /// <param name="database">The address of the database that they share.</param>
    /// <param name="arguments">More of their command lines.</param>
    public static Task<Servers> Start(int count, string database, params string[] arguments) =>
        Start(SimulatorProcess.Program, count, database, arguments);

    /// <summary>Starts servers of a program that may be of another version. Those that are started later are of this one.</summary>
    public static Task<Servers> StartOf(string program, int count) => Start(program, count, PostgresServer.Shared.NewDatabase());

    private static async Task<Servers> Start(string program, int count, string database, params string[] arguments)
    {
        var source = NpgsqlDataSource.Create(PostgresAddress.Parse(database, out _)!.Settings);
        var servers = new Servers(database, arguments, source);
        servers.all = await Task.WhenAll(
            Enumerable.Range(0, count).Select(_ => SharingServer.Start(program, database, null, arguments)));
        await Eventually.Holds(servers.AreShared, $"the sandboxes are divided among {count} servers");
        return servers;
    }

    /// <summary>Starts one more.</summary>
    public async Task<SharingServer> Add()
    {
        var added = await SharingServer.Start(Database, null, arguments);
        all = [.. all, added];
        return added;
    }

    /// <summary>Starts one that is gone again, at the same address.</summary>
    public async Task Restart(int index)
    {
        var killed = all[index];
        var started = await SharingServer.Start(Database, killed.Address.Port, arguments);
        all = [.. all.Select(server => server == killed ? started : server)];
        await killed.DisposeAsync();
    }

    /// <summary>The server that is in charge of a sandbox.</summary>
    public async Task<SharingServer> InChargeOf(string sandbox)
    {
        string? address = null;
        await Eventually.Holds(
            async () => (address = await AddressOf(sandbox)) is not null, $"a server is in charge of '{sandbox}'");
        return all.Single(server => server.Address.AbsoluteUri.TrimEnd('/') == address);
    }

    /// <summary>A server that is not in charge of a sandbox.</summary>
    public async Task<SharingServer> Beside(string sandbox)
    {
        var inCharge = await InChargeOf(sandbox);
        return all.First(server => server != inCharge && !server.IsGone);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in all)
            await server.DisposeAsync();
        await source.DisposeAsync();
    }

    /// <summary>Where the server is that holds the lock of a sandbox's slot; null if none does.</summary>
    private async Task<string?> AddressOf(string sandbox)
    {
        try
        {
            await using var command = source.CreateCommand(
                "SELECT servers.address FROM slots JOIN servers ON servers.id = slots.server "
                    + "JOIN pg_locks ON locktype = 'advisory' AND granted AND classid = $2 AND objid = slot AND objsubid = 2 "
                    + "AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) WHERE slot = $1");
            command.Parameters.Add(new() { Value = Ownership.SlotOf(sandbox) });
            command.Parameters.Add(new() { Value = Locks.OfSlots });
            return await command.ExecuteScalarAsync() as string;
        }
        catch (NpgsqlException)
        {
            // It restarts.
            return null;
        }
    }

    private async Task<bool> AreShared()
    {
        await using var command = source.CreateCommand("SELECT count(*), count(DISTINCT server) FROM slots");
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1)) == (Ownership.Slots, all.Length);
    }
}

/// <summary>Three servers for tests that end none of them.</summary>
public sealed class ThreeServers : IAsyncLifetime
{
    internal Servers Servers { get; private set; } = null!;

    public async Task InitializeAsync() => Servers = await Servers.Start(3);

    public async Task DisposeAsync() => await Servers.DisposeAsync();
}

/// <summary>
/// One test after the other: several of them on two processors, each with processes of its own, would be late for their heartbeats.
/// </summary>
[CollectionDefinition(Name)]
public sealed class ManyServers : ICollectionFixture<ThreeServers>
{
    public const string Name = "Several servers";
}
