using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sandboxes;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>Wires the memories of the sandboxes: two databases in the data directory, or in memory.</summary>
internal static class StorageFeature
{
    public static IServiceCollection AddStorage(this IServiceCollection services, SimulatorOptions options)
    {
        // Created by the container, which disposes only what it created.
        services.AddSingleton(_ => Open(options.DataDirectory, DatabaseKind.Sandboxes));
        services.AddSingleton(provider => new JournalWriter(
            Open(options.DataDirectory, DatabaseKind.Journal),
            options.Journal,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<JournalWriter>>()));
        return services.AddSingleton<ISandboxMemories, SqliteMemories>();
    }

    private static Database Open(string? directory, DatabaseKind kind) =>
        directory is null ? Database.InMemory(kind) : Database.InDirectory(directory, kind);
}
