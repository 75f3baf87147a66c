using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>
/// One SQLite database: a file in WAL mode, or memory. Many sessions read at once. One thread writes, and commits
/// waiting jobs together, so one flush to disk serves many calls. A write is answered after its commit reached the
/// disk.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly string source;
    private readonly FileStream? ownership;
    private readonly Session writer;
    private readonly ConcurrentBag<Session> readers = [];
    private readonly WriteQueue queue;

    // In memory there is only one connection: reads and writes take turns.
    private readonly Lock? turns;

    private Database(DatabaseKind kind, string source, string name, FileStream? ownership)
    {
        this.source = source;
        this.ownership = ownership;
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

        queue = new(writer, name, turns);
    }

    /// <summary>A description of where the data is, for people.</summary>
    public string Name { get; }

    public static Database InMemory(DatabaseKind? kind = null) =>
        new(kind ?? DatabaseKind.Sandboxes, "Data Source=:memory:;Pooling=False", "memory", null);

    /// <exception cref="StorageException">The directory cannot be written, or another simulator uses it.</exception>
    public static Database InDirectory(string directory, DatabaseKind? kind = null)
    {
        kind ??= DatabaseKind.Sandboxes;
        try
        {
            Directory.CreateDirectory(directory);
            var file = Path.GetFullPath(Path.Combine(directory, kind.FileName));
            var ownership = new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            try
            {
                return new(kind, $"Data Source={file};Pooling=False", file, ownership);
            }
            catch
            {
                ownership.Dispose();
                throw;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw OpeningTrouble.OfDirectory("The data directory", directory, error);
        }
    }

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

    private T ReadAlone<T>(Func<Session, T> query)
    {
        if (!readers.TryTake(out var session))
            session = Open();
        try
        {
            return query(session);
        }
        finally
        {
            readers.Add(session);
        }
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
