using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage.Sandboxes;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>Converts columns of rows to values.</summary>
internal static class Rows
{
    public static T Document<T>(SqliteDataReader row) => StoredJson.Read<T>(row.GetString(0));

    public static Stored<T> Stored<T>(SqliteDataReader row)
        where T : class => new(Document<T>(row), row.GetInt64(1));

    public static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Instants are stored as ticks of UTC.</summary>
    public static DateTimeOffset Instant(SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
