using SeqrSandbox.Core.Memory;
using System.Collections.Immutable;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>The journal of one sandbox: what is recorded is written a moment later, and found by every query after that.</summary>
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

    /// <summary>Whether anything is kept. Whoever records need not prepare what nobody keeps.</summary>
    public bool IsKept => writer.Bounds.Entries > 0;

    /// <summary>Whether it is forgotten for good.</summary>
    public bool IsRemoved => isRemoved;

    /// <summary>What is kept at this moment, and what was not.</summary>
    public JournalExtent Extent { get; }

    public long Last => Extent.Last;

    public long Entries => Extent.Entries;

    public long Dropped => Extent.Dropped;

    /// <summary>Records an entry without waiting for it to be written.</summary>
    /// <param name="entry">What was seen, without an id.</param>
    /// <param name="complete">Adds what takes time to find out, off the path of the call; entries are completed one
    /// after the other.</param>
    public void Record(JournalEntry entry, Func<JournalEntry, ValueTask<JournalEntry>>? complete = null)
    {
        if (!IsKept)
            return;
        // Together, so that entries are written in the order of their ids.
        lock (gate)
        {
            if (!isRemoved)
                writer.Enqueue(this, entry with { Id = ++lastId }, complete);
        }
    }

    /// <summary>Entries, everything recorded until now among them.</summary>
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

    /// <summary>Forgets all entries; ids go on rising.</summary>
    public Task Clear() => writer.Clear(this, forGood: false);

    /// <summary>
    /// Forgets that there ever was a journal, and records nothing any more: a new one of the same name may be there by then.
    /// Whoever watches is let go.
    /// </summary>
    public async Task Remove()
    {
        lock (gate)
            isRemoved = true;
        await writer.Clear(this, forGood: true);
        foreach (var subscription in subscriptions)
            subscription.Finish();
    }

    /// <summary>Entries from now on, as they are written, until it is disposed.</summary>
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

    internal void Publish(JournalEntry entry)
    {
        foreach (var subscription in subscriptions)
            subscription.Offer(entry);
    }
}
