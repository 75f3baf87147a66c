using System.Data.Common;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage.Documents;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>Converts columns of rows to values.</summary>
internal static class Rows
{
    /// <summary>The document in the first column.</summary>
    public static T Document<T>(DbDataReader row)
        where T : class => StoredJson.Read<T>(SqliteText.Of(row, 0));

    public static Stored<T> Stored<T>(DbDataReader row)
        where T : class => new(Document<T>(row), row.GetInt64(1));

    public static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Instants are stored as ticks of UTC.</summary>
    public static DateTimeOffset Instant(DbDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
