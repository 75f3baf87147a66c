using Npgsql;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>
/// A number that a writer saves in each of its transactions. Should the connection break while one is committed, the number tells whether
/// that happened. The transaction's own number cannot tell it: after a crash PostgreSQL gives it to another.
/// </summary>
internal sealed class CommitMark(NpgsqlDataSource source)
{
    private readonly Guid writer = Guid.NewGuid();
    private long number;

    /// <summary>Makes the writer's row if it is not there, and removes rows of writers that have not written for long.</summary>
    public async Task Begin(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            "WITH old AS (DELETE FROM commits WHERE written < now() - interval '1 day' AND writer <> $1) "
                + "INSERT INTO commits (writer, number, written) VALUES ($1, 0, now()) ON CONFLICT (writer) DO NOTHING",
            connection);
        Parameters.Add(command.Parameters, [writer]);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A statement of the next transaction. It changes one row, unless the writer's row was removed.</summary>
    public NpgsqlBatchCommand Next()
    {
        var command = new NpgsqlBatchCommand("UPDATE commits SET number = $2, written = now() WHERE writer = $1");
        Parameters.Add(command.Parameters, [writer, ++number]);
        return command;
    }

    /// <summary>Whether the last transaction was committed.</summary>
    /// <returns>Null if the database does not tell it for a while.</returns>
    public async Task<bool?> IsSaved()
    {
        for (var patience = new Patience(); patience.IsLeft; await Patience.Wait())
        {
            try
            {
                // The transaction may still be under way: the other session may not have noticed that its client is gone.
                await using var asking = source.CreateCommand("SELECT number FROM commits WHERE writer = $1 FOR SHARE NOWAIT");
                Parameters.Add(asking.Parameters, [writer]);
                return await asking.ExecuteScalarAsync() is long saved && saved == number;
            }
            catch (NpgsqlException error) when (
                PostgresFault.MayPass(error) || error.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                // It restarts, or the transaction is under way.
            }
        }

        return null;
    }
}
