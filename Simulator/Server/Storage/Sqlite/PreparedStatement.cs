using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>
/// A statement that is run very often. Its values are bound by position, without the look-ups by name that an ADO.NET command costs. Not
/// thread-safe.
/// </summary>
internal sealed class PreparedStatement : IDisposable
{
    private const int ShortText = 256;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public PreparedStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        // To SQLite, $2 is a name, and ?2 the second parameter.
        Check(raw.sqlite3_prepare_v2(database, sql.Replace('$', '?'), out statement));
    }

    /// <summary>Runs it.</summary>
    /// <param name="values">The values of its parameters, in order.</param>
    /// <param name="isQuery">Whether it finds rows and changes none.</param>
    /// <returns>How many rows it changed or found.</returns>
    public int Run(ReadOnlySpan<object?> values, bool isQuery)
    {
        for (var i = 0; i < values.Length; i++)
            Check(Bind(i + 1, values[i]));
        var (result, found) = (raw.sqlite3_step(statement), 0);
        for (; result == raw.SQLITE_ROW; result = raw.sqlite3_step(statement))
            found++;
        raw.sqlite3_reset(statement);
        raw.sqlite3_clear_bindings(statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
        return isQuery ? found : raw.sqlite3_changes(database);
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int position, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, position),
        string { Length: > ShortText } text => raw.sqlite3_bind_text(statement, position, text),
        string text => BindShort(position, text),
        long number => raw.sqlite3_bind_int64(statement, position, number),
        int number => raw.sqlite3_bind_int64(statement, position, number),
        byte[] bytes => BindBytes(position, bytes),
        ReadOnlyMemory<byte> bytes => BindBytes(position, bytes.Span),
        _ => throw new NotSupportedException($"A {value.GetType().Name} is not stored."),
    };

    private int BindShort(int position, string text)
    {
        Span<byte> bytes = stackalloc byte[ShortText * 3];
        return raw.sqlite3_bind_text(statement, position, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    /// <summary>An empty span is not null.</summary>
    private int BindBytes(int position, ReadOnlySpan<byte> value) => value.IsEmpty
        ? raw.sqlite3_bind_zeroblob(statement, position, 0)
        : raw.sqlite3_bind_blob(statement, position, value);

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result & 0xff, raw.sqlite3_extended_errcode(database));
    }
}
