using System.Threading.Channels;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>Entries as they are written. A slow reader loses the oldest, and is told how many.</summary>
internal sealed class JournalSubscription : IJournalSubscription
{
    private const int MostWaiting = 1000;

    private readonly SandboxJournal journal;
    private readonly Channel<JournalEntry> entries;
    private long missed;

    public JournalSubscription(SandboxJournal journal)
    {
        this.journal = journal;
        entries = Channel.CreateBounded<JournalEntry>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleWriter = true },
            _ => Interlocked.Increment(ref missed));
    }

    /// <summary>How many entries were lost so far.</summary>
    public long Missed => Interlocked.Read(ref missed);

    public IAsyncEnumerable<JournalEntry> Read(CancellationToken stop) => entries.Reader.ReadAllAsync(stop);

    public void Offer(JournalEntry entry) => entries.Writer.TryWrite(entry);

    /// <summary>Ends the subscription: the reader gets the waiting entries, and then the end.</summary>
    public void Finish() => entries.Writer.TryComplete();

    public void Dispose()
    {
        journal.End(this);
        Finish();
    }
}
