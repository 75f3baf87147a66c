using System.Data;
using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage.Moving;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>A PostgreSQL database in one transaction. No server starts on it meanwhile.</summary>
internal sealed class PostgresEnd : IMovingEnd
{
    private const string Application = "seqr-sandbox migrate";

    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private PostgresEnd(NpgsqlDataSource source, string name, IsolationLevel isolation)
    {
        (this.source, Name) = (source, name);
        connection = source.OpenConnection();
        transaction = connection.BeginTransaction(isolation);
    }

    public string Name { get; }

    /// <exception cref="StorageException">There is no data, a server uses it, or it is of a newer one.</exception>
    public static Task<PostgresEnd> Source(PostgresAddress address) => Open(address, IsolationLevel.RepeatableRead, isSource: true);

    /// <exception cref="StorageException">It cannot be written, a server uses it, or it is of a newer one.</exception>
    public static Task<PostgresEnd> Target(PostgresAddress address) => Open(address, IsolationLevel.ReadCommitted, isSource: false);

    public IReadOnlyList<MovedColumn> ColumnsOf(MovedTable table)
    {
        List<MovedColumn> columns = [];
        Read(
            $"SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = current_schema() "
                + $"AND table_name = '{table.Name}' ORDER BY ordinal_position",
            row => columns.Add(new(row.GetString(0), row.GetString(1) switch
            {
                "bigint" => MovedKind.Number,
                "text" => MovedKind.Text,
                "bytea" => MovedKind.Bytes,
                var other => throw new NotSupportedException($"A column of {table.Name} is {other}."),
            })));
        return columns;
    }

    public bool HasRows(MovedTable table)
    {
        using var command = new NpgsqlCommand($"SELECT EXISTS (SELECT 1 FROM {table.Name})", connection);
        return Explained(() => command.ExecuteScalar() is true);
    }

    public void Read(MovedTable table, IReadOnlyList<MovedColumn> columns, Action<DbDataReader> read) =>
        Read($"SELECT {NamesOf(columns)} FROM {table.Name} ORDER BY {table.Key}", read);

    public void Write(MovedTable table, IReadOnlyList<MovedColumn> columns, Action<Action<DbDataReader>> fill)
    {
        Execute($"DELETE FROM {table.Name}");
        Explained(() =>
        {
            using var rows = connection.BeginBinaryImport($"COPY {table.Name} ({NamesOf(columns)}) FROM STDIN (FORMAT BINARY)");
            rows.Timeout = TimeSpan.Zero;
            fill(row =>
            {
                rows.StartRow();
                for (var column = 0; column < columns.Count; column++)
                    Write(rows, row, column, columns[column].Kind);
            });
            return rows.Complete();
        });
        GoOnAfter(table);
    }

    public void Commit() => Explained(() =>
    {
        // One that was about to start when this began.
        RefuseServers();
        transaction.Commit();
        // The next queries are planned by what is there now.
        return Run("ANALYZE");
    });

    public void Dispose()
    {
        // The connection rolls back what is not committed.
        connection.Dispose();
        source.Dispose();
    }

    private static async Task<PostgresEnd> Open(PostgresAddress address, IsolationLevel isolation, bool isSource)
    {
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(address.Settings.ConnectionString)
        {
            ApplicationName = Application,
            CommandTimeout = 0,
            MaxAutoPrepare = 0,
            Pooling = false,
            // For whoever changes the schema, or writes, at this moment.
            Options = $"{address.Settings.Options} -c lock_timeout=3000",
        });
        try
        {
            if (isSource)
                await CheckThatThereIsData(source, address.Name);
            await PostgresSchema.Migrate(source, address.Name);
            var end = new PostgresEnd(source, address.Name, isolation);
            end.TakeAlone(isSource);
            return end;
        }
        catch (Exception error)
        {
            await source.DisposeAsync();
            throw error is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable }
                ? InUse(address.Name)
                : PostgresFault.Explain(error, address.Name);
        }
    }

    private static async Task CheckThatThereIsData(NpgsqlDataSource source, string name)
    {
        await using var asking = source.CreateCommand("SELECT to_regclass('schema_version') IS NOT NULL");
        if (await asking.ExecuteScalarAsync() is not true)
            throw new StorageException($"{name} has no table schema_version: no simulator has kept its data there.");
    }

    /// <summary>A server takes the same lock when it starts.</summary>
    private void TakeAlone(bool isSource)
    {
        try
        {
            using var taking = new NpgsqlCommand($"SELECT pg_try_advisory_xact_lock({PostgresSchema.Changing})", connection);
            if (taking.ExecuteScalar() is not true)
                throw InUse(Name);
            RefuseServers();
            // It stays empty until it is filled.
            if (!isSource)
                Run($"LOCK TABLE {string.Join(", ", MovedTable.All.Select(table => table.Name))} IN EXCLUSIVE MODE");
            Run("SET lock_timeout = 0");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void RefuseServers()
    {
        using var asking = new NpgsqlCommand($"SELECT EXISTS ({ServerList.AnyServer})", connection);
        if (asking.ExecuteScalar() is true)
            throw InUse(Name);
    }

    private static StorageException InUse(string name) =>
        new($"{name} is in use: a simulator is running on it, or another migration. Stop it first.");

    private static void Write(NpgsqlBinaryImporter rows, DbDataReader row, int column, MovedKind kind)
    {
        if (row.IsDBNull(column))
            rows.WriteNull();
        else if (kind == MovedKind.Number)
            rows.Write(row.GetInt64(column), NpgsqlDbType.Bigint);
        else if (kind == MovedKind.Text)
            rows.Write(Parameters.Storable(row.GetString(column)), NpgsqlDbType.Text);
        else
            rows.Write(row.GetFieldValue<byte[]>(column), NpgsqlDbType.Bytea);
    }

    /// <summary>The next row gets a number after the last one copied.</summary>
    private void GoOnAfter(MovedTable table)
    {
        List<string> numbered = [];
        Read(
            $"SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{table.Name}' "
                + "AND is_identity = 'YES'",
            row => numbered.Add(row.GetString(0)));
        foreach (var column in numbered)
        {
            Execute(
                $"SELECT setval(pg_get_serial_sequence('{table.Name}', '{column}'), last) "
                    + $"FROM (SELECT max({column}) AS last FROM {table.Name}) AS copied WHERE last IS NOT NULL");
        }
    }

    private static string NamesOf(IReadOnlyList<MovedColumn> columns) => string.Join(", ", columns.Select(column => column.Name));

    private void Read(string sql, Action<DbDataReader> read) => Explained(() =>
    {
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            read(reader);
        return true;
    });

    private void Execute(string sql) => Explained(() => Run(sql));

    private int Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteNonQuery();
    }

    private T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (NpgsqlException error)
        {
            throw PostgresFault.Explain(error, Name);
        }
    }
}
