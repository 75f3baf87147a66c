using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Pages.Shown;

namespace SeqrSandbox.Simulator.Pages.Journal;

/// <summary>One entry of the journal with its bodies.</summary>
public sealed record EntryView(JournalEntry Entry, PrintedMessage? Request, PrintedMessage? Response);
