using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// The journal of one sandbox. An entry is written a moment after it is recorded, and every later query finds it.
/// </summary>
public interface IJournal
{
    /// <summary>Whether entries are kept. If not, a caller need not prepare them.</summary>
    bool IsKept { get; }

    /// <summary>The id of the latest entry.</summary>
    long Last { get; }

    /// <summary>How many entries are kept.</summary>
    long Entries { get; }

    /// <summary>
    /// How many entries are gone: the oldest, beyond the bounds, and those that came faster than they could be written.
    /// </summary>
    long Dropped { get; }

    /// <summary>Records an entry without waiting until it is written.</summary>
    /// <param name="entry">The entry, without an id.</param>
    /// <param name="complete">Adds details that take time to find, outside the call. Entries are completed one after
    /// the other.</param>
    void Record(JournalEntry entry, Func<JournalEntry, ValueTask<JournalEntry>>? complete = null);

    /// <summary>Lists entries, including everything recorded before this call.</summary>
    Task<IReadOnlyList<JournalEntry>> List(JournalFilter filter);

    Task<JournalEntry?> Find(long id);

    /// <summary>Waits until everything recorded so far can be found.</summary>
    Task Flush();

    /// <summary>Forgets all entries. Ids go on rising.</summary>
    Task Clear();

    /// <summary>Subscribes to entries from now on, as they are written, until it is disposed.</summary>
    IJournalSubscription Subscribe();
}

/// <summary>Entries as they are written. A slow reader loses the oldest, and is told how many.</summary>
public interface IJournalSubscription : IDisposable
{
    /// <summary>How many entries were lost so far.</summary>
    long Missed { get; }

    IAsyncEnumerable<JournalEntry> Read(CancellationToken stop);
}
