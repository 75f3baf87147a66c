using System.Collections.Immutable;
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
    /// How many entries are gone: the oldest, beyond the bounds, and those that could not be written.
    /// </summary>
    long Dropped { get; }

    /// <summary>
    /// When the journal was found as a process left it that was killed, by the wall clock: what that one recorded in its last moments may be
    /// missing. Null if it was closed in order each time.
    /// </summary>
    DateTimeOffset? Gap { get; }

    /// <summary>Records an entry without waiting until it is written.</summary>
    /// <param name="entry">The entry, without an id.</param>
    /// <param name="supplement">Finds the rest of it; null if it is whole.</param>
    /// <returns>
    /// Completed at once, unless so many entries wait to be written that the caller had better wait too: then once there are fewer, or
    /// after a second.
    /// </returns>
    ValueTask Record(JournalEntry entry, IEntrySupplement? supplement = null);

    /// <summary>Lists entries, including everything recorded before this call.</summary>
    Task<IReadOnlyList<JournalEntry>> List(JournalFilter filter);

    Task<JournalEntry?> Find(long id);

    /// <summary>Waits until everything recorded so far can be found.</summary>
    Task Flush();

    /// <summary>Waits until everything recorded is written, and notes that nothing more comes from this process.</summary>
    Task Close();

    /// <summary>Forgets all entries. Ids go on rising.</summary>
    Task Clear();

    /// <summary>Subscribes to entries from now on, as they are written, until it is disposed.</summary>
    IJournalSubscription Subscribe();
}

/// <summary>Finds what takes time to find about an entry, outside the call. Entries are supplemented one after the other.</summary>
public interface IEntrySupplement
{
    ValueTask<EntrySupplement> Find(JournalEntry entry);
}

/// <summary>What an entry is stored with in place of its own.</summary>
/// <param name="Findings">All findings.</param>
/// <param name="Invoice">The invoice that it concerns; null if none is known.</param>
public readonly record struct EntrySupplement(ImmutableArray<Finding> Findings, string? Invoice)
{
    /// <summary>What stands in the entry itself.</summary>
    public static EntrySupplement From(JournalEntry entry) => new(entry.Findings, entry.Invoice);
}

/// <summary>Entries as they are written. A slow reader loses the oldest, and is told how many.</summary>
public interface IJournalSubscription : IDisposable
{
    /// <summary>How many entries were lost so far.</summary>
    long Missed { get; }

    IAsyncEnumerable<JournalEntry> Read(CancellationToken stop);
}
