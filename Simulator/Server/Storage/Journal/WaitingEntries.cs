using System.Diagnostics;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>An entry that waits to be written.</summary>
/// <param name="Journal">Its journal.</param>
/// <param name="Id">Its id in it; the one in the entry does not count.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Supplement">Finds the rest of it; null if it is whole.</param>
/// <param name="Bytes">Its size.</param>
internal readonly record struct WaitingEntry(SandboxJournal Journal, long Id, JournalEntry Entry, IEntrySupplement? Supplement, long Bytes);

/// <summary>
/// The entries of all journals that wait to be written, in order. They are bounded by their bytes: beyond a first bound callers wait for a
/// moment, and beyond a second one nothing is taken, so that a disk that hangs costs the past and not the present. One thread takes them.
/// </summary>
internal sealed class WaitingEntries : IDisposable
{
    private const long MostBytes = 64L * 1024 * 1024;

    /// <summary>Beyond this, callers wait too: no more than a moment's entries wait then, and memory stays small.</summary>
    private const long FewBytes = 4L * 1024 * 1024;

    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long entries gather, unless a caller waits for them: committing many costs little more than committing one. Not longer, because
    /// an entry that lives through a garbage collection costs more than one that does not.
    /// </summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(5);

    private readonly Lock gate = new();

    /// <summary>Released when something waits where nothing did.</summary>
    private readonly SemaphoreSlim arrived = new(0);

    /// <summary>Released when a caller waits for what waits.</summary>
    private readonly SemaphoreSlim awaited = new(0);

    private Batch waiting = new();
    private Batch taken = new();
    private bool isClosed;
    private long bytes;
    private TaskCompletionSource? written;
    private volatile bool isHanging;

    /// <summary>The entries that are not written yet, those being written among them, and their bytes.</summary>
    public (int Entries, long Bytes) Size()
    {
        lock (gate)
            return (waiting.Entries.Count + taken.Entries.Count, Interlocked.Read(ref bytes));
    }

    /// <returns>False if the entry is lost: too much waits, or nothing is written any more.</returns>
    public bool Add(WaitingEntry entry)
    {
        if (Interlocked.Add(ref bytes, entry.Bytes) <= MostBytes)
        {
            lock (gate)
            {
                if (!isClosed)
                {
                    waiting.Entries.Add(entry);
                    Announce();
                    return true;
                }
            }
        }

        Interlocked.Add(ref bytes, -entry.Bytes);
        return false;
    }

    /// <summary>Waits until not too many entries wait; not longer than a second.</summary>
    public ValueTask CatchUp() => Interlocked.Read(ref bytes) <= FewBytes || isHanging ? ValueTask.CompletedTask : WaitForRoom();

    /// <summary>Waits until everything that was added so far has been written.</summary>
    public Task Flush() => Flush(hurries: true);

    /// <summary>As <see cref="Flush()"/>, but not longer than a second, and what gathers is not written earlier for it.</summary>
    public async ValueTask FlushBriefly()
    {
        if (isHanging)
            return;
        var flushed = Flush(hurries: false);
        await flushed.WaitAsync(LongestHold).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        isHanging = !flushed.IsCompleted;
    }

    /// <summary>Waits for entries and takes them; null once it is closed and none are left.</summary>
    public async Task<IReadOnlyList<WaitingEntry>?> Take()
    {
        await arrived.WaitAsync();
        if (Interlocked.Read(ref bytes) <= FewBytes)
            await awaited.WaitAsync(Gathering);
        lock (gate)
        {
            (waiting, taken) = (taken, waiting);
            // A caller who waits for this batch does not wait for the next one.
            while (awaited.Wait(0))
            {
            }

            return taken.Count == 0 ? null : taken.Entries;
        }
    }

    /// <summary>The entries that were taken last are written, or lost.</summary>
    public void Settle()
    {
        Interlocked.Add(ref bytes, -taken.Entries.Sum(entry => entry.Bytes));
        foreach (var caller in taken.Callers)
            caller.SetResult();
        taken.Clear();
        isHanging = false;
        Interlocked.Exchange(ref written, null)?.SetResult();
    }

    /// <summary>Takes no more entries. Those that wait are still to be taken.</summary>
    public void Close()
    {
        lock (gate)
            isClosed = true;
        arrived.Release();
    }

    public void Dispose()
    {
        arrived.Dispose();
        awaited.Dispose();
    }

    private Task Flush(bool hurries)
    {
        lock (gate)
        {
            if (isClosed)
                return Task.CompletedTask;
            var caller = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Callers.Add(caller);
            if (hurries)
                awaited.Release();
            Announce();
            return caller.Task;
        }
    }

    private async ValueTask WaitForRoom()
    {
        var started = Stopwatch.GetTimestamp();
        while (LongestHold - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } left)
        {
            var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            next = Interlocked.CompareExchange(ref written, next, null) ?? next;
            // Asked only now: what is written from here on completes the task.
            if (Interlocked.Read(ref bytes) <= FewBytes)
                return;
            await next.Task.WaitAsync(left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // Nobody else waits for it before something is written again.
            isHanging = !next.Task.IsCompleted;
        }
    }

    private void Announce()
    {
        if (waiting.Count == 1)
            arrived.Release();
    }

    /// <summary>Entries, and the callers who wait until these and all earlier ones are written.</summary>
    private sealed class Batch
    {
        public List<WaitingEntry> Entries { get; } = [];

        public List<TaskCompletionSource> Callers { get; } = [];

        public int Count => Entries.Count + Callers.Count;

        public void Clear()
        {
            Entries.Clear();
            Callers.Clear();
        }
    }
}
