using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>Writes the entries of all sandboxes, many at a time, while their calls go on; see <see cref="WaitingEntries"/>.</summary>
internal sealed partial class JournalWriter : IAsyncDisposable
{
    private readonly Database database;
    private readonly TimeProvider wall;
    private readonly ILogger<JournalWriter> log;
    private readonly WaitingEntries waiting = new();
    private readonly GrowingSegments segments;
    private readonly List<(WaitingEntry Entry, EntrySupplement Supplement)> batch = [];
    private readonly Task running;

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
        if (!waiting.Add(new(journal, id, entry, supplement, JournalSegments.Bytes(entry))))
            journal.Extent.Lose(1);
    }

    /// <inheritdoc cref="WaitingEntries.CatchUp"/>
    public ValueTask CatchUp() => waiting.CatchUp();

    public IReadOnlyList<JournalEntry> List(string sandbox, JournalFilter filter) =>
        database.Read(session => JournalSegments.List(session, sandbox, filter));

    public JournalEntry? Find(string sandbox, long id) => database.Read(session => JournalSegments.Find(session, sandbox, id));

    /// <summary>Waits until everything recorded so far has been written.</summary>
    public Task Flush() => waiting.Flush();

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
        waiting.Close();
        await running;
        waiting.Dispose();
        database.Dispose();
    }

    private async Task Run()
    {
        while (await waiting.Take() is { } entries)
        {
            try
            {
                await Write(entries);
            }
            catch (Exception error)
            {
                LogFailure(entries.Count, error.Message, error);
                foreach (var entry in entries)
                    entry.Journal.Extent.Lose(1);
            }

            // The next ones may come much later.
            batch.Clear();
            waiting.Settle();
        }
    }

    private async Task Write(IReadOnlyList<WaitingEntry> entries)
    {
        if (entries.Count == 0)
            return;
        foreach (var entry in entries)
            batch.Add((entry, await Supplement(entry)));
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

        foreach (var (entry, supplement) in batch)
            entry.Journal.Publish(entry.Id, entry.Entry, supplement);
    }

    private async ValueTask<EntrySupplement> Supplement(WaitingEntry waiting)
    {
        try
        {
            if (waiting.Supplement is { } supplement)
                return await supplement.Find(waiting.Entry);
        }
        catch (Exception error)
        {
            LogIncomplete(waiting.Entry.Name, error);
        }

        return EntrySupplement.From(waiting.Entry);
    }

    /// <summary>Run by the thread that also clears journals, so that no segment grows from entries that were cleared.</summary>
    private bool Save(Session session, List<Action> restores)
    {
        foreach (var (entry, supplement) in batch)
            segments.Add(entry, supplement);
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
            if (journal.Extent.Prune(Bounds.Entries, Bounds.Bytes, tooOld) is { } dropped)
                JournalSegments.DeleteUpTo(session, journal.Sandbox, dropped);
            JournalSegments.SaveState(session, journal.Sandbox, journal.Extent.Last, journal.Extent.Dropped);
        }

        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} entries of the journal could not be written: {Why}")]
    private partial void LogFailure(int count, string why, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "What there is to find about a {Name} could not be found out.")]
    private partial void LogIncomplete(string? name, Exception error);
}
