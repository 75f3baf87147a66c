using System.Globalization;
using Npgsql;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>
/// Finds out whether a pooler gives each transaction another session. Locks of a session would be lost without notice then.
/// </summary>
internal static class Pooler
{
    /// <exception cref="StorageException">There is one.</exception>
    public static async Task Refuse(NpgsqlDataSource sessions, TimeSpan sessionEnds, string name)
    {
        await using var one = await sessions.OpenConnectionAsync();
        var ends = await Ask(one, "SELECT setting FROM pg_settings WHERE name = 'idle_session_timeout'");
        if (ends != sessionEnds.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture))
            throw Refusal(name, "the settings of a session do not arrive");
        var session = await Ask(one, "SELECT pg_backend_pid()::text");
        await using var other = await sessions.OpenConnectionAsync();
        if (await Ask(other, "SELECT pg_backend_pid()::text") == session)
            throw Refusal(name, "two connections are given the same session");
    }

    public static StorageException Refusal(string name, string why, Exception? error = null) => new(
        $"{name} is reached through a pooler, such as PgBouncer: {why}. Name the address of PostgreSQL itself.", error);

    private static async Task<string?> Ask(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string;
    }
}
