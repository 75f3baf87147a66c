using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Telemetry;
using SQLitePCL;

namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>
/// One SQLite database: a file in WAL mode, or memory. Many sessions read at once. One thread writes, and commits
/// waiting jobs together, so one flush to disk serves many calls. A write is answered after its commit reached the
/// disk.
/// </summary>
internal sealed class SqliteDatabase : IDatabase
{
    /// <summary>
    /// How many sessions are kept for the next readers. Each has at most 2 MB of pages in memory, and 150 prepared statements.
    /// </summary>
    private const int MostKept = 16;

    private readonly string source;
    private readonly FileStream? ownership;
    private readonly Session writer;
    private readonly ConcurrentBag<Session> readers = [];
    private readonly WriteQueue queue;
    private readonly DatabaseMeter meter;

    // In memory there is only one connection: reads and writes take turns.
    private readonly Lock? turns;
    private int kept;

    private SqliteDatabase(DatabaseKind kind, string source, string name, FileStream? ownership, DatabaseMeter? meter)
    {
        this.source = source;
        this.ownership = ownership;
        this.meter = meter ?? new();
        Name = name;
        turns = ownership is null ? new() : null;
        try
        {
            writer = Open();
            if (ownership is not null)
            {
                writer.Execute("PRAGMA journal_mode = WAL");
                writer.Execute($"PRAGMA synchronous = {kind.Synchronous}");
            }

            Schema.Migrate(writer, name, kind.Steps);
        }
        catch (SqliteException error)
        {
            throw OpeningTrouble.OfDatabase(name, error);
        }

        queue = new(writer, name, turns, this.meter);
    }

    /// <summary>A description of where the data is, for people.</summary>
    public string Name { get; }

    public bool IsShared => false;

    /// <summary>How many sessions wait for a reader.</summary>
    internal int Kept => Volatile.Read(ref kept);

    public static SqliteDatabase InMemory(DatabaseKind? kind = null, DatabaseMeter? meter = null) =>
        new(kind ?? DatabaseKind.Sandboxes, "Data Source=:memory:;Pooling=False", "memory", null, meter);

    /// <exception cref="StorageException">The directory cannot be written, or another simulator uses it.</exception>
    public static SqliteDatabase InDirectory(string directory, DatabaseKind? kind = null, DatabaseMeter? meter = null)
    {
        kind ??= DatabaseKind.Sandboxes;
        var ownership = Own(directory, kind);
        try
        {
            var file = Path.GetFullPath(Path.Combine(directory, kind.FileName));
            return new(kind, $"Data Source={file};Pooling=False", file, ownership, meter);
        }
        catch
        {
            ownership.Dispose();
            throw;
        }
    }

    /// <summary>Keeps every other process from the database until it is disposed. The directory is made if it is not there.</summary>
    /// <exception cref="StorageException">The directory cannot be written, or another simulator uses it.</exception>
    public static FileStream Own(string directory, DatabaseKind kind)
    {
        try
        {
            Directory.CreateDirectory(directory);
            return new(
                Path.GetFullPath(Path.Combine(directory, kind.FileName + ".lock")), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw OpeningTrouble.OfDirectory("The data directory", directory, error);
        }
    }

    public ValueTask<T?> First<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        if (turns is not null)
        {
            lock (turns)
                return ValueTask.FromResult(writer.First(sql, read, values));
        }

        var session = Rent();
        try
        {
            return ValueTask.FromResult(session.First(sql, read, values));
        }
        catch (SqliteException error) when (SqliteFault.Explain(error, Name) is StorageException trouble)
        {
            meter.Failed();
            throw trouble;
        }
        finally
        {
            Keep(session);
        }
    }

    public ValueTask<IReadOnlyList<T>> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        if (turns is not null)
        {
            lock (turns)
                return ValueTask.FromResult<IReadOnlyList<T>>(writer.All(sql, read, values));
        }

        var session = Rent();
        try
        {
            return ValueTask.FromResult<IReadOnlyList<T>>(session.All(sql, read, values));
        }
        catch (SqliteException error) when (SqliteFault.Explain(error, Name) is StorageException trouble)
        {
            meter.Failed();
            throw trouble;
        }
        finally
        {
            Keep(session);
        }
    }

    public ValueTask While(string sql, Func<DbDataReader, bool> read, params ReadOnlySpan<object?> values)
    {
        object?[] kept = [.. values];
        Read(session =>
        {
            session.While(sql, read, kept);
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public Task<bool> Write(Func<IReadOnlyList<Statement>> prepare, Action? committed = null, Action? rolledBack = null) =>
        queue.Enqueue(session => Run(session, prepare()), committed, rolledBack);

    /// <summary>Reads with a session of the pool.</summary>
    public T Read<T>(Func<Session, T> query)
    {
        if (turns is not null)
        {
            lock (turns)
                return query(writer);
        }

        try
        {
            return ReadAlone(query);
        }
        catch (SqliteException error) when (SqliteFault.Explain(error, Name) is StorageException trouble)
        {
            meter.Failed();
            throw trouble;
        }
    }

    /// <summary>Why the database cannot be read, or written if the last write failed; null if it can.</summary>
    public async Task<StorageException?> Trouble()
    {
        try
        {
            Read(session => session.First("SELECT count(*) FROM sqlite_master", row => row.GetInt64(0)));
            if (queue.Trouble is not null)
                await TryToGrow();
            return null;
        }
        catch (StorageException error)
        {
            return error;
        }
        catch (Exception error) when (error is SqliteException or InvalidOperationException)
        {
            return new($"The database {Name} does not answer: {error.Message}", error);
        }
    }

    /// <summary>Writes everything the job does if it returns true, and nothing if it returns false or throws.</summary>
    /// <param name="job">The statements.</param>
    /// <param name="committed">Runs after the commit, before anyone is answered.</param>
    /// <param name="rolledBack">Runs when the job's changes are rolled back, to undo its changes outside the
    /// database.</param>
    public Task<bool> Write(Func<Session, bool> job, Action? committed = null, Action? rolledBack = null) =>
        queue.Enqueue(job, committed, rolledBack);

    public void Dispose()
    {
        queue.Dispose();
        // In memory another thread may be reading with the only session.
        lock (turns ?? new())
            writer.Dispose();
        foreach (var session in readers)
            session.Dispose();
        ownership?.Dispose();
    }

    private static bool Run(Session session, IReadOnlyList<Statement> statements)
    {
        try
        {
            foreach (var statement in statements)
            {
                if (!session.Run(statement))
                    return false;
            }

            return true;
        }
        catch (SqliteException error) when (IsTakenKey(error))
        {
            // Another save under this key came first, so the decision no longer holds.
            return false;
        }
    }

    /// <summary>Any other constraint is broken only by a bug, which a new attempt would repeat.</summary>
    private static bool IsTakenKey(SqliteException error) =>
        error.SqliteExtendedErrorCode is raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_ROWID;

    private Session Rent()
    {
        if (!readers.TryTake(out var session))
            return Open();
        Interlocked.Decrement(ref kept);
        return session;
    }

    private T ReadAlone<T>(Func<Session, T> query)
    {
        var session = Rent();
        try
        {
            return query(session);
        }
        finally
        {
            Keep(session);
        }
    }

    private void Keep(Session session)
    {
        if (Interlocked.Increment(ref kept) <= MostKept)
        {
            readers.Add(session);
            return;
        }

        Interlocked.Decrement(ref kept);
        session.Dispose();
    }

    /// <summary>
    /// Allocates some space and frees it again. It commits in between, because until then nothing reaches the disk.
    /// </summary>
    private async Task TryToGrow()
    {
        await Write(session =>
        {
            session.Execute("DROP TABLE IF EXISTS room");
            session.Execute("CREATE TABLE room AS SELECT zeroblob(65536) AS taken");
            return true;
        });
        await Write(session =>
        {
            session.Execute("DROP TABLE room");
            return true;
        });
    }

    private Session Open()
    {
        var connection = new SqliteConnection(source);
        connection.Open();
        return new(connection);
    }
}
