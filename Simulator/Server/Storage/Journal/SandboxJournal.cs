using System.Collections.Immutable;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>
/// The journal of one sandbox. An entry is written a moment after it is recorded, and every later query finds it.
/// </summary>
internal sealed class SandboxJournal : IJournal
{
    private readonly JournalWriter writer;
    private readonly Lock gate = new();
    private ImmutableArray<JournalSubscription> subscriptions = [];
    private long lastId;
    private volatile bool isRemoved;
    private volatile bool isBegun;

    /// <param name="writer">Writes it.</param>
    /// <param name="sandbox">The sandbox's name.</param>
    /// <param name="extent">Its size.</param>
    /// <param name="database">The database with it; null for that of the writer.</param>
    public SandboxJournal(JournalWriter writer, string sandbox, JournalExtent extent, IDatabase? database = null)
    {
        this.writer = writer;
        Database = database ?? writer.Database;
        Sandbox = sandbox;
        Extent = extent;
        lastId = extent.Last;
    }

    public string Sandbox { get; }

    /// <summary>The database with it.</summary>
    public IDatabase Database { get; }

    /// <summary>Whether entries are kept. If not, a caller need not prepare them.</summary>
    public bool IsKept => Bounds.Entries > 0;

    /// <summary>The bounds that hold now.</summary>
    public JournalBounds Bounds => writer.BoundsOf(Sandbox);

    /// <summary>Whether its sandbox was removed.</summary>
    public bool IsRemoved => isRemoved;

    /// <summary>Whether this process has written something of it.</summary>
    public bool IsBegun
    {
        get => isBegun;
        set => isBegun = value;
    }

    /// <summary>The size of the journal, and what was dropped.</summary>
    public JournalExtent Extent { get; }

    public long Last => Extent.Last;

    public long Entries => Extent.Entries;

    public long Dropped => Extent.Dropped;

    public DateTimeOffset? Gap => Extent.Gap == 0 ? null : new(Extent.Gap, TimeSpan.Zero);

    public ValueTask Record(JournalEntry entry, IEntrySupplement? supplement = null)
    {
        if (!IsKept)
            return ValueTask.CompletedTask;
        // Both steps are under one lock, so that entries are written in the order of their ids.
        lock (gate)
        {
            if (!isRemoved)
                writer.Enqueue(this, ++lastId, entry, supplement);
        }

        return writer.CatchUp(isFirst: !isBegun);
    }

    /// <summary>Lists entries, including everything recorded before this call.</summary>
    public async Task<IReadOnlyList<JournalEntry>> List(JournalFilter filter)
    {
        await writer.Flush();
        return await JournalSegments.List(Database, Sandbox, filter);
    }

    public async Task<JournalEntry?> Find(long id)
    {
        await writer.Flush();
        return await JournalSegments.Find(Database, Sandbox, id);
    }

    /// <summary>Waits until everything recorded so far can be found.</summary>
    public Task Flush() => writer.Flush();

    /// <summary>Waits until everything recorded is written, and notes that nothing more comes.</summary>
    public Task Close() => writer.Close(this);

    /// <summary>Forgets all entries. Ids go on rising.</summary>
    public Task Clear() => writer.Clear(this, forGood: false);

    /// <summary>
    /// Deletes the journal and records nothing any more: a new one of the same name may exist by then. Subscriptions
    /// end.
    /// </summary>
    public async Task Remove()
    {
        lock (gate)
            isRemoved = true;
        await writer.Clear(this, forGood: true);
        foreach (var subscription in subscriptions)
            subscription.Finish();
    }

    /// <summary>Subscribes to entries from now on, as they are written, until it is disposed.</summary>
    public IJournalSubscription Subscribe()
    {
        var subscription = new JournalSubscription(this);
        lock (gate)
        {
            subscriptions = subscriptions.Add(subscription);
            if (isRemoved)
                subscription.Finish();
        }

        return subscription;
    }

    internal void End(JournalSubscription subscription)
    {
        lock (gate)
            subscriptions = subscriptions.Remove(subscription);
    }

    internal void Publish(long id, JournalEntry entry, EntrySupplement supplement)
    {
        if (subscriptions is not { IsEmpty: false } readers)
            return;
        entry = entry with { Id = id, Findings = supplement.Findings, Invoice = supplement.Invoice };
        foreach (var subscription in readers)
            subscription.Offer(entry);
    }
}
