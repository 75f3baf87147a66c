using System.Collections.Concurrent;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>Writes the entries of all sandboxes, many at a time, while their calls go on; see <see cref="WaitingEntries"/>.</summary>
internal sealed partial class JournalWriter : IAsyncDisposable
{
    private readonly IDatabase database;
    private readonly TimeProvider wall;
    private readonly ILogger<JournalWriter> log;
    private readonly WaitingEntries waiting = new();
    private readonly GrowingSegments segments = new();
    private readonly ConcurrentDictionary<string, SandboxJournal> opened = new(StringComparer.Ordinal);
    private readonly Task running;
    private long lost;

    public JournalWriter(
        IDatabase database, JournalBounds bounds, TimeProvider wall, ILogger<JournalWriter> log, JournalBoundsOf? boundsOf = null)
    {
        (this.database, this.wall, this.log) = (database, wall, log);
        BoundsOf = boundsOf ?? (_ => bounds);
        running = Task.Run(Run);
    }

    /// <summary>The bounds of each journal.</summary>
    public JournalBoundsOf BoundsOf { get; }

    /// <summary>Whether whoever records an entry waits until it is written.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>What is not written yet.</summary>
    public JournalBacklog Backlog
    {
        get
        {
            var (entries, bytes) = waiting.Size();
            return new(entries, bytes, Interlocked.Read(ref lost));
        }
    }

    /// <summary>Why the journal cannot be read or written; null if it can.</summary>
    public Task<StorageException?> Trouble() => database.Trouble();

    /// <summary>The database of journals that no other server writes.</summary>
    public IDatabase Database => database;

    public Task<JournalExtent> Load(string sandbox) => Load(database, sandbox);

    public async Task<JournalExtent> Load(IDatabase database, string sandbox)
    {
        var state = await JournalSegments.State(database, sandbox);
        return new(
            state.Last,
            state.Dropped,
            state.IsOpen ? wall.GetUtcNow().UtcTicks : state.Gap,
            await JournalSegments.Heads(database, sandbox));
    }

    /// <summary>Notes that everything recorded in a journal is written, and that nothing more comes.</summary>
    public async Task Close(SandboxJournal journal)
    {
        await Flush();
        if (opened.TryRemove(new(journal.Sandbox, journal)))
            await journal.Database.Write(() => [SaveState(journal, isOpen: false)]);
    }

    /// <param name="journal">The journal.</param>
    /// <param name="id">The entry's id in it.</param>
    /// <param name="entry">The entry, without its id.</param>
    /// <param name="supplement">Finds the rest of it; null if it is whole.</param>
    public void Enqueue(SandboxJournal journal, long id, JournalEntry entry, IEntrySupplement? supplement)
    {
        if (!waiting.Add(new(journal, id, entry, supplement, JournalSegments.Bytes(entry))))
            Lose(journal, 1);
    }

    /// <summary>
    /// Waits as whoever has recorded an entry does. The first one is waited for: from then on the database tells that there may be more than
    /// it has.
    /// </summary>
    public ValueTask CatchUp(bool isFirst) =>
        IsAwaited ? new(waiting.Flush()) : isFirst ? waiting.FlushBriefly() : waiting.CatchUp();

    /// <summary>Waits until everything recorded so far has been written.</summary>
    public Task Flush() => waiting.Flush();

    public async Task Clear(SandboxJournal journal, bool forGood)
    {
        await Flush();
        if (forGood)
            opened.TryRemove(new(journal.Sandbox, journal));
        Action? restore = null;
        await journal.Database.Write(
            () =>
            {
                // By now the entries there belong to a new sandbox of the same name.
                if (journal.IsRemoved && !forGood)
                    return [];
                restore = journal.Extent.Keep();
                // Run by the writer, so that no entry comes in between.
                journal.Extent.Forget();
                return forGood
                    ? [.. JournalSegments.Remove(journal.Sandbox)]
                    : [.. JournalSegments.Remove(journal.Sandbox), SaveState(journal, journal.Extent.IsOpen)];
            },
            rolledBack: () => restore?.Invoke());
    }

    /// <summary>Writes the waiting entries, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Close();
        await running;
        foreach (var closed in opened.Values.GroupBy(journal => journal.Database))
            await CloseAll(closed.Key, [.. closed]);
        waiting.Dispose();
        database.Dispose();
    }

    private async Task Run()
    {
        while (await waiting.Take() is { } entries)
        {
            await Write(entries);
            waiting.Settle();
        }
    }

    private void Lose(SandboxJournal journal, int entries)
    {
        Interlocked.Add(ref lost, entries);
        journal.Extent.Lose(entries);
    }

    /// <summary>Each journal's entries are written or lost together, whatever becomes of the others'.</summary>
    private async Task Write(IReadOnlyList<WaitingEntry> entries)
    {
        List<JournalBatch> batches = [];
        Dictionary<SandboxJournal, JournalBatch> byJournal = [];
        foreach (var entry in entries)
        {
            if (!byJournal.TryGetValue(entry.Journal, out var batch))
            {
                batches.Add(batch = new(entry.Journal));
                byJournal.Add(entry.Journal, batch);
            }

            batch.Entries.Add((entry, await Supplement(entry)));
        }

        await Task.WhenAll(batches.Select(Write));
        foreach (var batch in batches)
            Finish(batch);
        segments.Trim();
    }

    private async Task Write(JournalBatch batch)
    {
        try
        {
            if (!await batch.Journal.Database.Write(() => Prepare(batch), rolledBack: () => batch.Restore?.Invoke()))
                throw new InvalidOperationException("The segments do not follow the stored ones.");
        }
        catch (Exception error)
        {
            batch.Failure = error;
        }
    }

    private void Finish(JournalBatch batch)
    {
        if (batch.Failure is { } failure)
        {
            LogFailure(batch.Entries.Count, failure.Message, failure);
            segments.Abandon(batch.Journal);
            Lose(batch.Journal, batch.Entries.Count);
            return;
        }

        segments.Settle(batch.Journal);
        if (!IsAwaited)
            opened[batch.Journal.Sandbox] = batch.Journal;
        batch.Journal.IsBegun = true;
        foreach (var (entry, supplement) in batch.Entries)
            batch.Journal.Publish(entry.Id, entry.Entry, supplement);
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

    /// <summary>Run by the writer that also clears journals, so that no segment grows from entries that were cleared.</summary>
    private List<Statement> Prepare(JournalBatch batch)
    {
        var journal = batch.Journal;
        // The first attempt may have been rolled back.
        segments.Abandon(journal);
        foreach (var (entry, supplement) in batch.Entries)
            segments.Add(entry, supplement);
        batch.Restore = journal.Extent.Keep();
        List<Statement> statements = [];
        foreach (var segment in segments.Changed(journal))
        {
            statements.Add(JournalSegments.Save(journal.Sandbox, segment));
            journal.Extent.Add(segment.Head);
        }

        var bounds = journal.Bounds;
        var tooOld = wall.GetUtcNow().UtcTicks - bounds.Age.Ticks;
        if (journal.Extent.Prune(bounds.Entries, bounds.Bytes, tooOld) is { } dropped)
            statements.Add(JournalSegments.DeleteUpTo(journal.Sandbox, dropped));
        journal.Extent.IsOpen = !IsAwaited;
        statements.Add(SaveState(journal, journal.Extent.IsOpen));
        return statements;
    }

    private static Statement SaveState(SandboxJournal journal, bool isOpen) =>
        JournalSegments.SaveState(journal.Sandbox, new(journal.Extent.Last, journal.Extent.Dropped, journal.Extent.Gap, isOpen));

    private async Task CloseAll(IDatabase of, IReadOnlyList<SandboxJournal> journals)
    {
        try
        {
            await of.Write(() => [.. journals.Select(journal => SaveState(journal, isOpen: false))]);
        }
        catch (Exception error)
        {
            // The next process says that entries may be missing.
            LogUnclosed(error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} entries of the journal could not be written: {Why}")]
    private partial void LogFailure(int count, string why, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Journals could not be closed: {Why}")]
    private partial void LogUnclosed(string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "What there is to find about a {Name} could not be found out.")]
    private partial void LogIncomplete(string? name, Exception error);

    /// <summary>The entries of one journal that are written together.</summary>
    private sealed class JournalBatch(SandboxJournal journal)
    {
        public SandboxJournal Journal => journal;

        public List<(WaitingEntry Entry, EntrySupplement Supplement)> Entries { get; } = [];

        /// <summary>Undoes what preparing the statements changed in the journal's extent.</summary>
        public Action? Restore { get; set; }

        public Exception? Failure { get; set; }
    }
}
