using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Memory;
using SQLitePCL;

namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>Turns an error of SQLite into one that says what to do about it.</summary>
internal static class SqliteFault
{
    private const int PrimaryCode = 0xff;

    /// <summary>
    /// What an error of SQLite means for the operator. Any other error, such as a mistake in a statement, is returned
    /// unchanged.
    /// </summary>
    /// <param name="error">The exception that was thrown.</param>
    /// <param name="name">The database's name for people.</param>
    public static Exception Explain(Exception error, string name) =>
        error is not SqliteException sqlite ? error : (sqlite.SqliteErrorCode & PrimaryCode) switch
        {
            raw.SQLITE_FULL => new StorageException(
                $"The disk is full: the database {name} cannot grow. Free some space; it goes on by itself then, and "
                    + "nothing that was answered is lost.", sqlite)
            {
                State = "full",
            },
            raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_NOMEM
                or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PERM =>
                    new StorageException($"The database {name} cannot be used: {sqlite.Message}", sqlite),
            _ => error,
        };
}
