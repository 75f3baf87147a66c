using Npgsql;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>A server's connections to the database that it shares with others.</summary>
internal sealed class PostgresStorage : IInCharge, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlDataSource journalSource;
    private readonly ILoggerFactory logs;

    private bool isDisposed;

    private PostgresStorage(PostgresAddress address, NpgsqlDataSource source, string reached, bool isJournalAwaited, ILoggerFactory logs)
    {
        (this.source, this.logs) = (source, logs);
        Name = address.Name;
        Reached = reached;
        // What a crash of the machine may lose is the journal's last moments, as with SQLite, unless answers wait for them.
        journalSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(address.Settings.ConnectionString)
        {
            ApplicationName = "seqr-sandbox journal",
            Options = isJournalAwaited ? Bounded(address) : $"{Bounded(address)} -c synchronous_commit=off",
        });
        Servers = new(source);
        Ownership = new(address, reached, logs.CreateLogger<Ownership>());
        Rows = new(source, Name, RowMeter);
        Journal = new(journalSource, Name, JournalMeter);
    }

    public string Name { get; }

    /// <summary>Where other servers reach this one.</summary>
    public string Reached { get; }

    public Ownership Ownership { get; }

    /// <summary>The servers that share the database.</summary>
    public ServerList Servers { get; }

    /// <summary>What the servers of a database know each other by.</summary>
    public string Secret { get; private set; } = "";

    public DatabaseMeter RowMeter { get; } = new();

    public DatabaseMeter JournalMeter { get; } = new();

    public PostgresDatabase Rows { get; }

    public PostgresDatabase Journal { get; }

    /// <param name="address">The database.</param>
    /// <param name="cluster">The name of the servers that share it.</param>
    /// <param name="reached">Where the others reach this one.</param>
    /// <param name="isJournalAwaited">Whether answers wait for the journal.</param>
    /// <param name="patience">How long the database is waited for.</param>
    /// <param name="tell">Told that it is waited for.</param>
    /// <param name="logs">Makes the session's log.</param>
    /// <exception cref="StorageException">The database cannot be used, or belongs to others, or is not there within that time.</exception>
    public static async Task<PostgresStorage> Open(
        PostgresAddress address,
        string cluster,
        string reached,
        bool isJournalAwaited,
        TimeSpan patience,
        Action<string> tell,
        ILoggerFactory logs)
    {
        var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(address.Settings.ConnectionString) { Options = Bounded(address) });
        try
        {
            await PostgresSchema.Migrate(source, address.Name, patience, tell);
            var storage = new PostgresStorage(address, source, reached, isJournalAwaited, logs);
            try
            {
                storage.Secret = await storage.Join(cluster);
                await storage.Ownership.Start(address.Name);
                return storage;
            }
            catch
            {
                await storage.DisposeAsync();
                throw;
            }
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    public bool Is(string sandbox) => Ownership.EpochOf(Ownership.SlotOf(sandbox)) != 0;

    public IDatabase RowsOf(string sandbox) => Fenced(Rows, sandbox);

    public IDatabase JournalOf(string sandbox) => Fenced(Journal, sandbox);

    public async ValueTask DisposeAsync()
    {
        // The container knows it as several services.
        if (isDisposed)
            return;
        isDisposed = true;
        await Ownership.DisposeAsync();
        Rows.Dispose();
        Journal.Dispose();
        await source.DisposeAsync();
        await journalSource.DisposeAsync();
        logs.Dispose();
    }

    /// <summary>
    /// A server that is suspended amid a commit keeps its slots' rows locked. PostgreSQL ends that commit soon after the session of the locks;
    /// later than that one, because a slow network takes its time between the statements and the commit.
    /// </summary>
    private static string Bounded(PostgresAddress address) =>
        $"{address.Settings.Options} -c idle_in_transaction_session_timeout={2 * Ownership.SessionTimeout.TotalMilliseconds:0}";

    /// <summary>Joins the servers of the database, or is the first of them.</summary>
    /// <returns>What they know each other by.</returns>
    private async Task<string> Join(string cluster)
    {
        await Rows.Write(Statement.Any("UPDATE cluster SET name = $1 WHERE name IS NULL", cluster));
        var (secret, name) = await Rows.First("SELECT secret, name FROM cluster", row => (row.GetString(0), row.GetString(1)));
        if (secret is null)
            throw new StorageException($"{Name} has lost the row of its table cluster.");
        return name == cluster
            ? secret
            : throw new StorageException(
                $"{Name} belongs to the servers named '{name}', and this one is named '{cluster}' (--cluster). "
                    + "Give it a database of its own, or the name of those that it is to join.");
    }

    private FencedDatabase Fenced(PostgresDatabase database, string sandbox)
    {
        var slot = Ownership.SlotOf(sandbox);
        var epoch = Ownership.EpochOf(slot);
        return epoch != 0 ? new(database, Ownership, slot, epoch) : throw new SandboxMovedException();
    }
}
