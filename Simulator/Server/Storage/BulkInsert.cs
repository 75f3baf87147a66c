using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>
/// An INSERT that is run for very many rows. Its values are bound by position, without the boxing and the look-ups by
/// name that an ADO.NET command costs. Not thread-safe. Values not bound are null.
/// </summary>
internal sealed class BulkInsert : IDisposable
{
    private const int ShortText = 256;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public BulkInsert(SqliteConnection connection, string sql)
    {
        database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    public void Bind(int position, long? value)
    {
        if (value is { } number)
            Check(raw.sqlite3_bind_int64(statement, position, number));
    }

    public void Bind(int position, string? value)
    {
        if (value is null)
            return;
        if (value.Length > ShortText)
        {
            Check(raw.sqlite3_bind_text(statement, position, value));
            return;
        }

        Span<byte> bytes = stackalloc byte[ShortText * 3];
        Check(raw.sqlite3_bind_text(statement, position, bytes[..Encoding.UTF8.GetBytes(value, bytes)]));
    }

    /// <summary>Binds a text that is UTF-8 already.</summary>
    public void BindText(int position, byte[]? value)
    {
        if (value is not null)
            Check(raw.sqlite3_bind_text(statement, position, (ReadOnlySpan<byte>)value));
    }

    /// <summary>Binds bytes; an empty span is not null.</summary>
    public void Bind(int position, ReadOnlySpan<byte> value) => Check(value.IsEmpty
        ? raw.sqlite3_bind_zeroblob(statement, position, 0)
        : raw.sqlite3_bind_blob(statement, position, value));

    /// <summary>Inserts the row that was bound.</summary>
    public void Run()
    {
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        raw.sqlite3_clear_bindings(statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
    }

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result);
    }
}
