using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Core.Memory;

/// <summary>The journal of one sandbox: what is recorded is written a moment later, and found by every query after that.</summary>
public interface IJournal
{
    /// <summary>Whether anything is kept. Whoever records need not prepare what nobody keeps.</summary>
    bool IsKept { get; }

    /// <summary>The id of the entry written last.</summary>
    long Last { get; }

    /// <summary>How many entries are kept.</summary>
    long Entries { get; }

    /// <summary>How many entries are gone: the oldest, beyond the bounds, and those that came faster than they could be written.</summary>
    long Dropped { get; }

    /// <summary>Records an entry without waiting for it to be written.</summary>
    /// <param name="entry">What was seen, without an id.</param>
    /// <param name="complete">Adds what takes time to find out, off the path of the call; entries are completed one
    /// after the other.</param>
    void Record(JournalEntry entry, Func<JournalEntry, ValueTask<JournalEntry>>? complete = null);

    /// <summary>Entries, everything recorded until now among them.</summary>
    Task<IReadOnlyList<JournalEntry>> List(JournalFilter filter);

    Task<JournalEntry?> Find(long id);

    /// <summary>Waits until everything recorded so far can be found.</summary>
    Task Flush();

    /// <summary>Forgets all entries; ids go on rising.</summary>
    Task Clear();

    /// <summary>Entries from now on, as they are written, until it is disposed.</summary>
    IJournalSubscription Subscribe();
}

/// <summary>Entries as they are written. Whoever reads too slowly loses the oldest, and is told how many.</summary>
public interface IJournalSubscription : IDisposable
{
    /// <summary>How many entries were lost so far.</summary>
    long Missed { get; }

    IAsyncEnumerable<JournalEntry> Read(CancellationToken stop);
}
