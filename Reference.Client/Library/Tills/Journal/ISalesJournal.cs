namespace Reference.Client.Tills;

/// <summary>
/// What the shop itself knows to have been sold and refunded, till by till: the side that SEQR's reports are compared with. Only ever
/// appended to. <see cref="FileSalesJournal"/> is the default; a shop may use its own database.
/// </summary>
public interface ISalesJournal
{
    /// <summary>Adds an entry. When this returns, the entry survives the end of the program.</summary>
    /// <param name="journal">Whose journal: the shop's id of a till.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Stops before anything was written.</param>
    /// <returns>When it is written.</returns>
    Task AppendAsync(string journal, JournalEntry entry, CancellationToken cancellationToken);

    /// <summary>Reads entries, oldest first. An entry may stand there twice, after a crash: its kind and reference tell.</summary>
    /// <param name="journal">Whose journal; null for all of them, one after the other.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The entries; none if there is no such journal.</returns>
    IAsyncEnumerable<JournalEntry> ReadAsync(string? journal, CancellationToken cancellationToken);
}
