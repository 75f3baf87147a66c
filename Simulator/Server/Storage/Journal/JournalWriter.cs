using System.Diagnostics;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>
/// Writes the entries of all sandboxes, many at a time, while their calls go on. Waiting entries are bounded by their bytes: beyond a
/// first bound callers wait for a moment, and beyond a second one entries are dropped and counted, so that a disk that hangs costs the
/// past and not the present.
/// </summary>
internal sealed partial class JournalWriter : IAsyncDisposable
{
    private const long MostWaitingBytes = 64L * 1024 * 1024;

    /// <summary>Beyond this, callers wait too: the entries that wait then are no more than a moment's, and memory stays small.</summary>
    private const long FewWaitingBytes = 4L * 1024 * 1024;

    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(1);

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
    private readonly List<(SandboxJournal Journal, long Id, JournalEntry Entry, EntrySupplement Supplement)> entries = [];
    private readonly Task running;
    private long waitingBytes;
    private TaskCompletionSource? written;
    private volatile bool isHanging;

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
    /// <param name="supplement">Finds the rest of it; null if it is whole.</param>
    public void Enqueue(SandboxJournal journal, long id, JournalEntry entry, IEntrySupplement? supplement)
    {
        var bytes = JournalSegments.Bytes(entry);
        if (Interlocked.Add(ref waitingBytes, bytes) <= MostWaitingBytes && Add(new(journal, id, entry, supplement, null)))
            return;
        Interlocked.Add(ref waitingBytes, -bytes);
        journal.Extent.Lose(1);
    }

    /// <summary>Waits until not too many entries wait; not longer than a second.</summary>
    public ValueTask CatchUp() =>
        Interlocked.Read(ref waitingBytes) <= FewWaitingBytes || isHanging ? ValueTask.CompletedTask : WaitForRoom();

    public IReadOnlyList<JournalEntry> List(string sandbox, JournalFilter filter) =>
        database.Read(session => JournalSegments.List(session, sandbox, filter));

    public JournalEntry? Find(string sandbox, long id) => database.Read(session => JournalSegments.Find(session, sandbox, id));

    /// <summary>Waits until everything recorded so far has been written.</summary>
    public async Task Flush()
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Add(new(null, 0, null, null, written)))
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
        await running;
        awaited.Dispose();
        arrived.Dispose();
        database.Dispose();
    }

    private async ValueTask WaitForRoom()
    {
        var started = Stopwatch.GetTimestamp();
        while (Interlocked.Read(ref waitingBytes) > FewWaitingBytes && LongestHold - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } left)
        {
            var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            next = Interlocked.CompareExchange(ref written, next, null) ?? next;
            // They may have been written since, and nothing is written after that.
            if (Interlocked.Read(ref waitingBytes) <= FewWaitingBytes)
                return;
            await next.Task.WaitAsync(left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // Nobody else waits for it before something is written again.
            isHanging = !next.Task.IsCompleted;
        }
    }

    /// <summary>False if the writer has been closed.</summary>
    private bool Add(Item item)
    {
        lock (gate)
        {
            if (isClosed)
                return false;
            waiting.Add(item);
            if (item.Written is not null)
                awaited.Release();
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
            if (Interlocked.Read(ref waitingBytes) <= FewWaitingBytes)
                await awaited.WaitAsync(Gathering);
            lock (gate)
            {
                (waiting, batch) = (batch, waiting);
                // Whoever asked for this batch to be written at once does not ask for the next one.
                while (awaited.Wait(0))
                {
                }
            }

            if (batch.Count == 0)
                return;
            await WriteOrLose(batch);
            Interlocked.Add(ref waitingBytes, -batch.Sum(item => item.Entry is { } entry ? JournalSegments.Bytes(entry) : 0));
            foreach (var item in batch)
                item.Written?.SetResult();
            batch.Clear();
            isHanging = false;
            Interlocked.Exchange(ref written, null)?.SetResult();
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
        finally
        {
            // The next batch may come much later.
            entries.Clear();
        }
    }

    private async Task Write(List<Item> batch)
    {
        foreach (var item in batch)
        {
            if (item is not { Journal: { } journal, Entry: { } entry })
                continue;
            entries.Add((journal, item.Id, entry, await Supplement(item, entry)));
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

        foreach (var (journal, id, entry, supplement) in entries)
            journal.Publish(id, entry, supplement);
    }

    private async ValueTask<EntrySupplement> Supplement(Item item, JournalEntry entry)
    {
        try
        {
            if (item.Supplement is { } supplement)
                return await supplement.Find(entry);
        }
        catch (Exception error)
        {
            LogIncomplete(entry.Name, error);
        }

        return EntrySupplement.From(entry);
    }

    /// <summary>Run by the thread that also clears journals, so that no segment grows from entries that were cleared.</summary>
    private bool Save(Session session, List<Action> restores)
    {
        foreach (var (journal, id, entry, supplement) in entries)
            segments.Add(journal, id, entry, supplement);
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
        IEntrySupplement? Supplement,
        TaskCompletionSource? Written);
}
