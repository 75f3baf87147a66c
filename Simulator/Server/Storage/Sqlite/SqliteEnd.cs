using System.Data.Common;
using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage.Moving;

namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>
/// The two files of a data directory in one transaction, which no simulator uses meanwhile. A crash leaves both as they were: without the
/// write-ahead log, SQLite commits several files together.
/// </summary>
internal sealed class SqliteEnd : IMovingEnd
{
    private readonly List<IDisposable> owned = [];
    private readonly SqliteConnection connection;
    private readonly Session session;

    private SqliteEnd(string directory)
    {
        Name = $"The data directory {directory}";
        try
        {
            owned.Add(SqliteDatabase.Own(directory, DatabaseKind.Sandboxes));
            owned.Add(SqliteDatabase.Own(directory, DatabaseKind.Journal));
            Migrate(directory, DatabaseKind.Sandboxes);
            var journal = Migrate(directory, DatabaseKind.Journal);
            connection = Open(Path.GetFullPath(Path.Combine(directory, DatabaseKind.Sandboxes.FileName)));
            owned.Add(session = new(connection));
            session.Execute("ATTACH DATABASE $1 AS journal", journal);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Name { get; }

    /// <exception cref="StorageException">There is no data, a simulator uses it, or it is of a newer one.</exception>
    public static SqliteEnd Source(string directory)
    {
        DatabaseKind[] kinds = [DatabaseKind.Sandboxes, DatabaseKind.Journal];
        if (kinds.FirstOrDefault(kind => !File.Exists(Path.Combine(directory, kind.FileName))) is { } missing)
            throw new StorageException($"The data directory {directory} has no {missing.FileName}: no simulator has kept its data there.");
        return new(directory);
    }

    /// <exception cref="StorageException">It cannot be written, a simulator uses it, or it is of a newer one.</exception>
    public static SqliteEnd Target(string directory)
    {
        var target = new SqliteEnd(directory);
        foreach (var file in (string[])["main", "journal"])
        {
            target.session.Execute($"PRAGMA {file}.journal_mode = DELETE");
            target.session.Execute($"PRAGMA {file}.synchronous = FULL");
            target.session.Execute($"PRAGMA {file}.cache_size = -65536");
        }

        target.session.Execute("BEGIN IMMEDIATE");
        return target;
    }

    public IReadOnlyList<MovedColumn> ColumnsOf(MovedTable table)
    {
        var columns = session.All(
            "SELECT name, type FROM pragma_table_info($1, $2) ORDER BY cid",
            row => new MovedColumn(row.GetString(0), row.GetString(1) switch
            {
                "INTEGER" => MovedKind.Number,
                "TEXT" => MovedKind.Text,
                "BLOB" => MovedKind.Bytes,
                var other => throw new NotSupportedException($"A column of {table.Name} is {other}."),
            }),
            table.Name,
            FileOf(table));
        return table.KeepsRows ? [new(MovedTable.Row, MovedKind.Number), .. columns] : columns;
    }

    public bool HasRows(MovedTable table) => session.First($"SELECT EXISTS (SELECT 1 FROM {PathOf(table)})", row => row.GetBoolean(0));

    public void Read(MovedTable table, IReadOnlyList<MovedColumn> columns, Action<DbDataReader> read) => Explained(() =>
        session.While($"SELECT {NamesOf(columns)} FROM {PathOf(table)} ORDER BY {table.Key}", row =>
        {
            read(row);
            return true;
        }));

    public void Write(MovedTable table, IReadOnlyList<MovedColumn> columns, Action<Action<DbDataReader>> fill) => Explained(() =>
    {
        session.Execute($"DELETE FROM {PathOf(table)}");
        var places = string.Join(", ", Enumerable.Range(1, columns.Count).Select(place => $"${place}"));
        using var insert = new PreparedStatement(connection, $"INSERT INTO {PathOf(table)} ({NamesOf(columns)}) VALUES ({places})");
        var values = new object?[columns.Count];
        fill(row =>
        {
            for (var column = 0; column < values.Length; column++)
                values[column] = row.IsDBNull(column) ? null : ValueOf(row, column, columns[column].Kind);
            insert.Run(values, isQuery: false);
        });
    });

    public void Commit() => Explained(() => session.Execute("COMMIT"));

    public void Dispose()
    {
        // The connection first: it rolls back what is not committed.
        foreach (var resource in Enumerable.Reverse(owned))
            resource.Dispose();
        owned.Clear();
    }

    private static object ValueOf(DbDataReader row, int column, MovedKind kind) => kind switch
    {
        MovedKind.Number => row.GetInt64(column),
        MovedKind.Text => row.GetString(column),
        _ => row.GetFieldValue<byte[]>(column),
    };

    private static string NamesOf(IReadOnlyList<MovedColumn> columns) => string.Join(", ", columns.Select(column => column.Name));

    private static string PathOf(MovedTable table) => $"{FileOf(table)}.{table.Name}";

    private static string FileOf(MovedTable table) => table.IsJournal ? "journal" : "main";

    /// <summary>Brings a file to the present schema, as a start does.</summary>
    /// <returns>Its path.</returns>
    private static string Migrate(string directory, DatabaseKind kind)
    {
        var file = Path.GetFullPath(Path.Combine(directory, kind.FileName));
        try
        {
            using var schema = new Session(Open(file));
            Schema.Migrate(schema, file, kind.Steps);
            return file;
        }
        catch (SqliteException error)
        {
            throw OpeningTrouble.OfDatabase(file, error);
        }
    }

    private static SqliteConnection Open(string file)
    {
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        opened.Open();
        return opened;
    }

    private void Explained(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException error) when (SqliteFault.Explain(error, Name) is StorageException trouble)
        {
            throw trouble;
        }
    }
}
