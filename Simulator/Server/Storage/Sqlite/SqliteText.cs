using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>Reads a text as UTF-8.</summary>
internal static class SqliteText
{
    /// <summary>The text of a column. SQLite gives it from its own memory, where it is valid until the next row.</summary>
    public static ReadOnlySpan<byte> Of(DbDataReader row, int column) => row is SqliteDataReader sqlite
        ? raw.sqlite3_column_blob(sqlite.Handle, column)
        : Encoding.UTF8.GetBytes(row.GetString(column));
}
