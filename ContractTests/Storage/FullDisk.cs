using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>Keeps a database from growing, as a full disk does, and lets it grow again.</summary>
internal static class FullDisk
{
    /// <summary>From now on nothing fits in: what is free in the database is used up. The table is one of its own.</summary>
    public static async Task TakeRoom(this SqliteDatabase database)
    {
        await database.Write(session => session.Execute("CREATE TABLE IF NOT EXISTS filler (bytes)") is var _);
        await database.Write(session => session.Execute("PRAGMA max_page_count = 1") is var _);
        foreach (var size in (int[])[100_000, 2_000, 100, 1])
            Assert.IsType<StorageException>(await Record.ExceptionAsync(() => Fill(database, size)));
    }

    public static Task GiveRoom(this SqliteDatabase database) =>
        database.Write(session => session.Execute("PRAGMA max_page_count = 1000000") is var _);

    private static async Task Fill(SqliteDatabase database, int size)
    {
        while (await database.Write(session => session.Execute("INSERT INTO filler (bytes) VALUES (zeroblob($1))", size) == 1))
        {
            // It is full when this throws.
        }
    }
}
