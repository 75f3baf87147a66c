using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Pages.Shown;

namespace SeqrSandbox.Simulator.Pages.Journal;

/// <summary>A page of the journal.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Next">The last id of this page; null if no more follow.</param>
/// <param name="Query">The filter.</param>
/// <param name="Operations">Operations to choose from.</param>
/// <param name="Findings">Codes of findings to choose from.</param>
/// <param name="Kept">The number of entries kept.</param>
/// <param name="Dropped">The number of entries dropped for their age or number.</param>
/// <param name="Gap">When it was found as a killed process left it; null if it never was.</param>
/// <param name="IsKept">False if the journal is switched off.</param>
/// <param name="Now">The sandbox's time.</param>
/// <param name="Trouble">The mistake in the filter.</param>
public sealed record JournalView(
    IReadOnlyList<JournalEntry> Entries,
    string? Next,
    JournalQuery Query,
    IReadOnlyList<string> Operations,
    IReadOnlyList<string> Findings,
    long Kept,
    long Dropped,
    DateTimeOffset? Gap,
    bool IsKept,
    DateTimeOffset Now,
    string? Trouble)
{
    /// <summary>Whether there is anything to search.</summary>
    public bool MayBeSearched => Entries.Count > 0 || Query.IsFilter || Query.Before is not null;
}

/// <summary>One entry of the journal with its bodies.</summary>
public sealed record EntryView(JournalEntry Entry, PrintedMessage? Request, PrintedMessage? Response);
