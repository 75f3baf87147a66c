using System.Data.Common;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>The database as a sandbox sees it whose server is in charge: once it no longer is, nothing is written.</summary>
internal sealed class FencedDatabase(IDatabase database, Ownership ownership, int slot, long epoch) : IDatabase
{
    private readonly Statement fence = Statement.Finds(Ownership.Fence, slot, epoch);

    public string Name => database.Name;

    public bool IsShared => true;

    public ValueTask<T?> First<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values) =>
        database.First(sql, read, values);

    public ValueTask<IReadOnlyList<T>> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values) =>
        database.All(sql, read, values);

    public ValueTask While(string sql, Func<DbDataReader, bool> read, params ReadOnlySpan<object?> values) =>
        database.While(sql, read, values);

    public async Task<bool> Write(Func<IReadOnlyList<Statement>> prepare, Action? committed = null, Action? rolledBack = null)
    {
        if (await database.Write(() => [fence, .. prepare()], committed, rolledBack))
            return true;
        return ownership.EpochOf(slot) == epoch ? false : throw new SandboxMovedException();
    }

    public Task<StorageException?> Trouble() => database.Trouble();

    public void Dispose()
    {
        // The database is shared.
    }
}
