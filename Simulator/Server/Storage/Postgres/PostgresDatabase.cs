using System.Data.Common;
using Npgsql;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>
/// A PostgreSQL database. Many sessions read at once. One session writes, and commits waiting jobs together. While the database restarts,
/// callers wait for it for a while.
/// </summary>
internal sealed class PostgresDatabase : IDatabase
{
    private readonly NpgsqlDataSource source;
    private readonly PostgresWriter writer;
    private readonly DatabaseMeter meter;

    /// <param name="source">Connects to it. It belongs to the caller.</param>
    /// <param name="name">Its name for people.</param>
    /// <param name="meter">Counts its work.</param>
    public PostgresDatabase(NpgsqlDataSource source, string name, DatabaseMeter? meter = null)
    {
        (this.source, Name, this.meter) = (source, name, meter ?? new());
        writer = new(source, name, this.meter);
    }

    public string Name { get; }

    public bool IsShared => true;

    public ValueTask<T?> First<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values) =>
        First(sql, read, values.ToArray());

    public ValueTask<IReadOnlyList<T>> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values) =>
        All(sql, read, values.ToArray());

    public ValueTask While(string sql, Func<DbDataReader, bool> read, params ReadOnlySpan<object?> values) =>
        While(sql, read, values.ToArray());

    public Task<bool> Write(Func<IReadOnlyList<Statement>> prepare, Action? committed = null, Action? rolledBack = null) =>
        writer.Enqueue(prepare, committed, rolledBack);

    public async Task<StorageException?> Trouble()
    {
        try
        {
            await First("SELECT 1", row => row.GetInt32(0));
            return writer.Trouble;
        }
        catch (StorageException error)
        {
            return error;
        }
    }

    public void Dispose() => writer.Dispose();

    private async ValueTask<T?> First<T>(string sql, Func<DbDataReader, T> read, object?[] values)
    {
        var (found, isFound) = (default(T), false);
        await While(
            sql,
            row =>
            {
                (found, isFound) = (read(row), true);
                return false;
            },
            values);
        return isFound ? found : default;
    }

    private async ValueTask<IReadOnlyList<T>> All<T>(string sql, Func<DbDataReader, T> read, object?[] values)
    {
        List<T> rows = [];
        await While(
            sql,
            row =>
            {
                rows.Add(read(row));
                return true;
            },
            values);
        return rows;
    }

    private async ValueTask While(string sql, Func<DbDataReader, bool> read, object?[] values)
    {
        var patience = new Patience();
        while (true)
        {
            var began = false;
            try
            {
                await using var command = source.CreateCommand(sql);
                Parameters.Add(command.Parameters, values);
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    began = true;
                    if (!read(reader))
                        return;
                }

                return;
            }
            catch (Exception error) when (!began && PostgresFault.MayPass(error) && patience.IsLeft)
            {
                await Patience.Wait();
            }
            catch (NpgsqlException error)
            {
                meter.Failed();
                throw PostgresFault.Explain(error, Name);
            }
        }
    }
}
