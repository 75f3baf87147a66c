using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage.Postgres;

namespace SeqrSandbox.Simulator.Cluster;

/// <summary>Wires what a server needs to share its sandboxes with others.</summary>
internal static partial class ClusterFeature
{
    /// <summary>Opens the shared database; null if there is none.</summary>
    /// <param name="options">The options.</param>
    /// <param name="makeLogs">Makes the logs of what happens before the host is built, and of the session.</param>
    /// <exception cref="StorageException">It cannot be used.</exception>
    public static async Task<PostgresStorage?> Open(SimulatorOptions options, Func<ILoggerFactory> makeLogs)
    {
        if (options.Database is not { } text)
            return null;
        var address = PostgresAddress.Parse(text, out var wrong) ?? throw new StorageException($"The database is not {wrong}.");
        var logs = makeLogs();
        try
        {
            var log = logs.CreateLogger("SeqrSandbox.Start");
            return await PostgresStorage.Open(
                address,
                options.Cluster,
                PeerAddress.Of(options),
                options.JournalFirst,
                options.DatabaseWait,
                line => LogWaiting(log, line),
                logs);
        }
        catch
        {
            // It writes what it was told before it ends.
            logs.Dispose();
            throw;
        }
    }

    public static IServiceCollection AddCluster(this IServiceCollection services, PostgresStorage storage)
    {
        services.AddSingleton<TimeProvider>(new DatabaseClock(storage.Ownership));
        services.AddSingleton(storage.Ownership);
        services.AddSingleton<SlotGate>();
        services.AddSingleton<Peers>();
        services.AddSingleton<ClusterService>();
        services.AddHostedService(provider => provider.GetRequiredService<ClusterService>());
        services.AddHttpForwarder();
        return services.AddSingleton<Forwarder>();
    }

    public static void UseCluster(this WebApplication app) => app.UseMiddleware<ClusterGate>();

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Line}")]
    private static partial void LogWaiting(ILogger log, string line);
}

/// <summary>The wall clock of the database: all servers have the same one, whatever their machines' clocks say.</summary>
internal sealed class DatabaseClock(Ownership ownership) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => ownership.Machine.GetUtcNow() + ownership.ClockOffset;
}

/// <summary>Where other servers reach this one, if nobody says.</summary>
internal static class PeerAddress
{
    /// <exception cref="StorageException">It is not known before the server listens.</exception>
    public static string Of(SimulatorOptions options)
    {
        if (options.PeerUrl is { } told)
            return told;
        // Any host name but localhost stands for every address of the machine.
        var url = options.Urls.Split(';')[0];
        var host = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var port = host[(host.LastIndexOf(':') + 1)..].TrimEnd('/');
        if (port == "0" || !url.StartsWith("http:", StringComparison.Ordinal))
            throw new StorageException(
                "Servers that share a database call each other by http at a port that is known. Name it with --peer-url.");
        return host.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith("127.", StringComparison.Ordinal)
            ? $"http://127.0.0.1:{port}"
            : $"http://{Environment.MachineName}:{port}";
    }
}
