using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>
/// Writes the entries of all sandboxes, many at a time, while their calls go on. Waiting entries are bounded by their
/// bytes: beyond that, entries are dropped and counted, so a flood costs the past and never the present.
/// </summary>
internal sealed partial class JournalWriter : IAsyncDisposable
{
    private const long MostWaitingBytes = 64L * 1024 * 1024;

    /// <summary>
    /// How long entries gather, unless a caller waits for them: committing many costs little more than committing one. Not longer, because
    /// an entry that lives through a garbage collection costs more than one that does not.
    /// </summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(5);

    private readonly SemaphoreSlim awaited = new(0);
    private readonly SemaphoreSlim arrived = new(0);
    private readonly Lock gate = new();
    private List<Item> waiting = [];
    private bool isClosed;
    private readonly Database database;
    private readonly TimeProvider wall;
    private readonly ILogger<JournalWriter> log;
    private readonly GrowingSegments segments;
    private readonly List<(SandboxJournal Journal, long Id, JournalEntry Entry)> entries = [];
    private readonly Task running;
    private long waitingBytes;

    public JournalWriter(Database database, JournalBounds bounds, TimeProvider wall, ILogger<JournalWriter> log)
    {
        (this.database, Bounds, this.wall, this.log) = (database, bounds, wall, log);
        segments = new(bounds);
        running = Task.Run(Run);
    }

    public JournalBounds Bounds { get; }

    /// <summary>Why the journal cannot be read or written; null if it can.</summary>
    public Task<StorageException?> Trouble() => database.Trouble();

    public JournalExtent Load(string sandbox) => database.Read(session =>
    {
        var (last, dropped) = JournalSegments.State(session, sandbox);
        return new JournalExtent(last, dropped, JournalSegments.Heads(session, sandbox));
    });

    /// <param name="journal">The journal.</param>
    /// <param name="id">The entry's id in it.</param>
    /// <param name="entry">The entry, without its id.</param>
    /// <param name="complete">Adds what takes time to find; null if there is nothing.</param>
    public void Enqueue(SandboxJournal journal, long id, JournalEntry entry, Func<JournalEntry, ValueTask<JournalEntry>>? complete)
    {
        var bytes = JournalSegments.Bytes(entry);
        if (Interlocked.Add(ref waitingBytes, bytes) <= MostWaitingBytes && Add(new(journal, id, entry, complete, null)))
            return;
        Interlocked.Add(ref waitingBytes, -bytes);
        journal.Extent.Lose(1);
    }

    public IReadOnlyList<JournalEntry> List(string sandbox, JournalFilter filter) =>
        database.Read(session => JournalSegments.List(session, sandbox, filter));

    public JournalEntry? Find(string sandbox, long id) => database.Read(session => JournalSegments.Find(session, sandbox, id));

    /// <summary>Waits until everything recorded so far has been written.</summary>
    public async Task Flush()
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!Add(new(null, 0, null, null, written)))
            return;
        awaited.Release();
        await written.Task;
    }

    public async Task Clear(SandboxJournal journal, bool forGood)
    {
        await Flush();
        Action? restore = null;
        await database.Write(
            session =>
            {
                // By now the entries there belong to a new sandbox of the same name.
                if (journal.IsRemoved && !forGood)
                    return true;
                restore = journal.Extent.Keep();
                JournalSegments.Remove(session, journal.Sandbox);
                if (!forGood)
                    JournalSegments.SaveState(session, journal.Sandbox, journal.Extent.Last, 0);
                // Run by the writing thread, so that no entry comes in between.
                journal.Extent.Forget();
                return true;
            },
            rolledBack: () => restore?.Invoke());
    }

    /// <summary>Writes the waiting entries, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
            isClosed = true;
        arrived.Release();
        awaited.Release();
        await running;
        awaited.Dispose();
        arrived.Dispose();
        database.Dispose();
    }

    /// <summary>False if the writer has been closed.</summary>
    private bool Add(Item item)
    {
        lock (gate)
        {
            if (isClosed)
                return false;
            waiting.Add(item);
            if (waiting.Count > 1)
                return true;
        }

        arrived.Release();
        return true;
    }

    private async Task Run()
    {
        List<Item> batch = [];
        while (true)
        {
            await arrived.WaitAsync();
            await awaited.WaitAsync(Gathering);
            lock (gate)
                (waiting, batch) = (batch, waiting);
            if (batch.Count == 0)
                return;
            await WriteOrLose(batch);
            foreach (var item in batch)
                item.Written?.SetResult();
            batch.Clear();
        }
    }

    private async Task WriteOrLose(List<Item> batch)
    {
        try
        {
            await Write(batch);
        }
        catch (Exception error)
        {
            LogFailure(batch.Count, error.Message, error);
            foreach (var item in batch)
                item.Journal?.Extent.Lose(1);
        }
    }

    private async Task Write(List<Item> batch)
    {
        entries.Clear();
        foreach (var item in batch)
        {
            if (item is not { Journal: { } journal, Entry: { } entry })
                continue;
            Interlocked.Add(ref waitingBytes, -JournalSegments.Bytes(entry));
            entries.Add((journal, item.Id, await Completed(item, entry)));
        }

        if (entries.Count == 0)
            return;
        try
        {
            List<Action> restores = [];
            await database.Write(session => Save(session, restores), rolledBack: () => restores.ForEach(restore => restore()));
            segments.Settle();
        }
        catch
        {
            segments.Abandon();
            throw;
        }

        foreach (var (journal, id, entry) in entries)
            journal.Publish(id, entry);
    }

    private async ValueTask<JournalEntry> Completed(Item item, JournalEntry entry)
    {
        try
        {
            return item.Complete is { } complete ? await complete(entry) : entry;
        }
        catch (Exception error)
        {
            LogIncomplete(entry.Name, error);
            return entry;
        }
    }

    /// <summary>Run by the thread that also clears journals, so that no segment grows from entries that were cleared.</summary>
    private bool Save(Session session, List<Action> restores)
    {
        foreach (var (journal, id, entry) in entries)
            segments.Add(journal, id, entry);
        foreach (var journals in segments.Changed.GroupBy(changed => changed.Journal))
        {
            var journal = journals.Key;
            restores.Add(journal.Extent.Keep());
            foreach (var (_, segment) in journals)
            {
                JournalSegments.Save(session, journal.Sandbox, segment);
                journal.Extent.Add(segment.Head);
            }

            var tooOld = wall.GetUtcNow().UtcTicks - Bounds.Age.Ticks;
            if (journal.Extent.Prune(Bounds.Entries, Bounds.Bytes, tooOld) is { } last)
                JournalSegments.DeleteUpTo(session, journal.Sandbox, last);
            JournalSegments.SaveState(session, journal.Sandbox, journal.Extent.Last, journal.Extent.Dropped);
        }

        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} entries of the journal could not be written: {Why}")]
    private partial void LogFailure(int count, string why, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "What there is to find about a {Name} could not be found out.")]
    private partial void LogIncomplete(string? name, Exception error);

    /// <summary>An entry to write, or a caller that waits until all earlier ones are written.</summary>
    private readonly record struct Item(
        SandboxJournal? Journal,
        long Id,
        JournalEntry? Entry,
        Func<JournalEntry, ValueTask<JournalEntry>>? Complete,
        TaskCompletionSource? Written);
}
