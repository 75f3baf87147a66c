using Npgsql;
using SeqrSandbox.ContractTests.Postgres;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Postgres;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>What keeps the rows: each test of the store runs on all of them.</summary>
public enum Engine
{
    Memory,
    File,
    Postgres,
}

/// <summary>A database that is as good as the program's, and outlives being closed.</summary>
internal sealed class EngineUnderTest(Engine engine) : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly Lazy<NpgsqlDataSource> source = new(() =>
    {
        var address = PostgresAddress.Parse(PostgresServer.Shared.NewDatabase(), out _)!;
        return NpgsqlDataSource.Create(address.Settings);
    });

    public IDatabase Open() => Open(DatabaseKind.Sandboxes);

    public IDatabase OpenJournal() => Open(DatabaseKind.Journal);

    public void Dispose()
    {
        if (source.IsValueCreated)
            source.Value.Dispose();
        directory.Dispose();
    }

    private IDatabase Open(DatabaseKind kind)
    {
        switch (engine)
        {
            case Engine.Memory:
                return SqliteDatabase.InMemory(kind);
            case Engine.File:
                return SqliteDatabase.InDirectory(directory.Path, kind);
            default:
                PostgresSchema.Migrate(source.Value, "PostgreSQL").GetAwaiter().GetResult();
                return new PostgresDatabase(source.Value, "PostgreSQL");
        }
    }
}
