namespace SeqrSandbox.Simulator.Control.Journal;

/// <summary>A page of the journal, and how many of its entries were kept and dropped.</summary>
internal sealed record JournalPageView(IReadOnlyList<EntryItem> Items, string? Next, long Kept, long Dropped);
