using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>Explains why data cannot be opened, by the system's error code, and what to change.</summary>
internal static class OpeningTrouble
{
    // The codes of failed system calls: errno on Linux (and where it differs macOS), and HRESULT on Windows.
    private static readonly int[] Locked = [11, 35, unchecked((int)0x80070020)];
    private static readonly int[] ReadOnly = [30, unchecked((int)0x80070013)];
    private static readonly int[] Full = [28, 69, 122, unchecked((int)0x80070070)];

    // SQLite's codes for the same.
    private const int SqlitePermission = 3;
    private const int SqliteReadOnly = 8;
    private const int SqliteInput = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNoDatabase = 26;

    public static StorageException OfDirectory(string what, string directory, Exception error)
    {
        var why = error switch
        {
            UnauthorizedAccessException =>
                $"cannot be written: this user has no right to. Let it write there, or name another directory. {error.Message}",
            IOException when Locked.Contains(error.HResult) =>
                "is in use: another simulator is running on it. Stop that one, or name another directory.",
            IOException when ReadOnly.Contains(error.HResult) =>
                "cannot be written: its file system is read-only. Name a directory on another one.",
            IOException when Full.Contains(error.HResult) => "cannot be written: the disk is full. Make room, or name another directory.",
            _ => $"cannot be used: {error.Message}",
        };
        return new($"{what} {directory} {why}", error);
    }

    public static StorageException OfDatabase(string name, SqliteException error)
    {
        var why = error.SqliteErrorCode switch
        {
            SqliteReadOnly or SqlitePermission => "this user has no right to write it, or its file system is read-only.",
            SqliteFull => "the disk is full. Make room, or name another directory.",
            SqliteCannotOpen or SqliteInput => $"the system refuses it, for instance because of rights or a full disk. {error.Message}",
            SqliteCorrupt or SqliteNoDatabase => $"{error.Message} Is it a database of this simulator?",
            _ => error.Message,
        };
        return new($"The database {name} cannot be opened: {why}", error);
    }
}
