using System.Data.Common;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage;

namespace SeqrSandbox.ContractTests.Simulation.Memory;

/// <summary>
/// A database whose connection breaks while some writes are committed, so that the writer takes them for rolled back. PostgreSQL's can,
/// where it does not come back in time to tell.
/// </summary>
internal sealed class UnsureDatabase(IDatabase database, Random random) : IDatabase
{
    /// <summary>The state of the exception about a write that was committed.</summary>
    public const string Unsure = "unsure";

    private const int MostUnsure = 5;

    private int unsure;

    /// <summary>Whether its connection can break.</summary>
    public bool IsOn { get; set; }

    public string Name => database.Name;

    public bool IsShared => database.IsShared;

    public ValueTask<T?> First<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values) =>
        database.First(sql, read, values);

    public ValueTask<IReadOnlyList<T>> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values) =>
        database.All(sql, read, values);

    public ValueTask While(string sql, Func<DbDataReader, bool> read, params ReadOnlySpan<object?> values) =>
        database.While(sql, read, values);

    public async Task<bool> Write(Func<IReadOnlyList<Statement>> prepare, Action? committed = null, Action? rolledBack = null)
    {
        if (!IsOn || unsure == MostUnsure || random.Next(30) > 0)
            return await database.Write(prepare, committed, rolledBack);
        unsure++;
        if (!await database.Write(prepare, null, rolledBack))
            return false;
        rolledBack?.Invoke();
        throw new StorageException("The connection was lost.") { State = Unsure };
    }

    public Task<StorageException?> Trouble() => database.Trouble();

    public void Dispose()
    {
        // It belongs to whoever made it.
    }
}
