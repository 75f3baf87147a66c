using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>Entries as they are written. A slow reader loses the oldest, and is told how many.</summary>
internal sealed class JournalSubscription : IJournalSubscription
{
    private const int MostWaiting = 1000;

    /// <summary>An entry with its bodies may have 4 MB: a thousand of them would be too many.</summary>
    private const long MostBytes = 8 * 1024 * 1024;

    private readonly SandboxJournal journal;
    private readonly Channel<JournalEntry> entries;
    private long missed;
    private long bytes;

    public JournalSubscription(SandboxJournal journal)
    {
        this.journal = journal;
        entries = Channel.CreateBounded<JournalEntry>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleWriter = true },
            Lose);
    }

    /// <summary>How many entries were lost so far.</summary>
    public long Missed => Interlocked.Read(ref missed);

    public async IAsyncEnumerable<JournalEntry> Read([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var entry in entries.Reader.ReadAllAsync(stop))
        {
            Interlocked.Add(ref bytes, -JournalSegments.Bytes(entry));
            yield return entry;
        }
    }

    public void Offer(JournalEntry entry)
    {
        Interlocked.Add(ref bytes, JournalSegments.Bytes(entry));
        entries.Writer.TryWrite(entry);
        // The newest stays, however large it is.
        while (Interlocked.Read(ref bytes) > MostBytes && entries.Reader.Count > 1 && entries.Reader.TryRead(out var oldest))
            Lose(oldest);
    }

    /// <summary>Ends the subscription: the reader gets the waiting entries, and then the end.</summary>
    public void Finish() => entries.Writer.TryComplete();

    public void Dispose()
    {
        journal.End(this);
        Finish();
    }

    private void Lose(JournalEntry entry)
    {
        Interlocked.Increment(ref missed);
        Interlocked.Add(ref bytes, -JournalSegments.Bytes(entry));
    }
}
