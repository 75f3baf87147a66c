using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>A connection with its prepared statements. Not thread-safe. Parameters are $1, $2 …, in order.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PreparedStatement> statements = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a transaction is open. SQLite ends one by itself if it cannot go on, as on a full disk.
    /// </summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Runs a statement and returns the number of rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>The first row; null (default) if there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Reads rows one by one, until one is the last that is wanted.</summary>
    public void While(string sql, Func<SqliteDataReader, bool> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read() && read(reader))
        {
        }
    }

    /// <summary>Runs a statement; false if it did not do what it was to do.</summary>
    public bool Run(in Statement statement)
    {
        if (!statements.TryGetValue(statement.Sql, out var prepared))
            statements.Add(statement.Sql, prepared = new(connection, statement.Sql));
        var rows = prepared.Run(statement.Values, statement.IsQuery);
        return statement.Expected is not { } expected || rows == expected;
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        foreach (var command in commands.Values)
            command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
