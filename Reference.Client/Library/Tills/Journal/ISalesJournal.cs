namespace Reference.Client.Tills;

/// <summary>
/// The shop's own journal of sales and refunds, one for each till. Reconciliation compares it with SEQR's reports. Entries are only
/// appended. <see cref="FileSalesJournal"/> is the default; a shop may use its own database.
/// </summary>
public interface ISalesJournal
{
    /// <summary>Adds an entry. When this returns, the entry survives the end of the program.</summary>
    /// <param name="journal">The journal's name: the shop's id of a till.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    /// <returns>A task that completes when the entry is written.</returns>
    Task AppendAsync(string journal, JournalEntry entry, CancellationToken cancellationToken);

    /// <summary>Reads entries, oldest first. After a crash an entry may occur twice, with the same kind and reference.</summary>
    /// <param name="journal">The journal's name; null for all journals, one after the other.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The entries; none if there is no such journal.</returns>
    IAsyncEnumerable<JournalEntry> ReadAsync(string? journal, CancellationToken cancellationToken);
}
