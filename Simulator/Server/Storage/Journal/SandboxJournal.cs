using System.Collections.Immutable;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;

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

    public SandboxJournal(JournalWriter writer, string sandbox, bool isNew)
    {
        this.writer = writer;
        Sandbox = sandbox;
        Extent = isNew ? new() : writer.Load(sandbox);
        lastId = Extent.Last;
    }

    public string Sandbox { get; }

    /// <summary>Whether entries are kept. If not, a caller need not prepare them.</summary>
    public bool IsKept => writer.Bounds.Entries > 0;

    /// <summary>Whether its sandbox was removed.</summary>
    public bool IsRemoved => isRemoved;

    /// <summary>The size of the journal, and what was dropped.</summary>
    public JournalExtent Extent { get; }

    public long Last => Extent.Last;

    public long Entries => Extent.Entries;

    public long Dropped => Extent.Dropped;

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

        return writer.CatchUp();
    }

    /// <summary>Lists entries, including everything recorded before this call.</summary>
    public async Task<IReadOnlyList<JournalEntry>> List(JournalFilter filter)
    {
        await writer.Flush();
        return writer.List(Sandbox, filter);
    }

    public async Task<JournalEntry?> Find(long id)
    {
        await writer.Flush();
        return writer.Find(Sandbox, id);
    }

    /// <summary>Waits until everything recorded so far can be found.</summary>
    public Task Flush() => writer.Flush();

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
