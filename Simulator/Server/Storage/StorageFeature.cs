using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Postgres;
using SeqrSandbox.Simulator.Storage.Sandboxes;
using SeqrSandbox.Simulator.Storage.Sqlite;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>Wires the memories of the sandboxes: two databases in the data directory, or in memory.</summary>
internal static class StorageFeature
{
    /// <param name="services">The services.</param>
    /// <param name="options">The options.</param>
    /// <param name="shared">The database that several servers share; null for one of this server alone.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, SimulatorOptions options, PostgresStorage? shared)
    {
        // Created by the container, which disposes only what it created.
        if (shared is not null)
        {
            services.AddSingleton(_ => shared);
            services.AddSingleton<IInCharge>(provider => provider.GetRequiredService<PostgresStorage>());
            services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<PostgresStorage>().Rows);
        }
        else
        {
            services.AddSingleton(provider =>
                Open(options.DataDirectory, DatabaseKind.Sandboxes, provider.GetRequiredService<Instruments>().Rows));
            services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<SqliteDatabase>());
        }

        services.AddSingleton(provider => OpenJournals(provider, options, shared));
        services.AddSingleton<StoredTeams>()
            .AddSingleton<ITeams>(provider => provider.GetRequiredService<StoredTeams>())
            .AddSingleton<IAuditTable>(provider => provider.GetRequiredService<StoredTeams>());
        return services.AddSingleton<ISandboxMemories>(provider => new StoredMemories(
            provider.GetRequiredService<IDatabase>(),
            provider.GetRequiredService<JournalWriter>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<IInCharge>()));
    }

    private static JournalWriter OpenJournals(IServiceProvider provider, SimulatorOptions options, PostgresStorage? shared)
    {
        var instruments = provider.GetRequiredService<Instruments>();
        var kind = options.JournalFirst ? DatabaseKind.AwaitedJournal : DatabaseKind.Journal;
        var writer = new JournalWriter(
            shared is null ? Open(options.DataDirectory, kind, instruments.Journals) : shared.Journal,
            options.Journal,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<JournalWriter>>(),
            provider.GetService<JournalBoundsOf>())
        {
            IsAwaited = options.JournalFirst,
        };
        instruments.Backlog = () => writer.Backlog;
        return writer;
    }

    private static SqliteDatabase Open(string? directory, DatabaseKind kind, DatabaseMeter meter) =>
        directory is null ? SqliteDatabase.InMemory(kind, meter) : SqliteDatabase.InDirectory(directory, kind, meter);
}
