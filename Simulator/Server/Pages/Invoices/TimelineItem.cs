using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Pages.Shown;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>A step of a timeline: something that was seen, or what became of the invoice.</summary>
public sealed record TimelineItem
{
    public required DateTimeOffset At { get; init; }

    /// <summary>What was seen; null of something that happened to the invoice.</summary>
    public JournalEntry? Entry { get; init; }

    public HistoryEntry? Happened { get; init; }

    /// <summary>It follows from nothing that was seen: a scenario's payer did it, or the time came.</summary>
    public bool ByItself { get; init; }

    /// <summary>The bodies; null where they are shown on the entry's own page only.</summary>
    public PrintedMessage? Request { get; init; }

    public PrintedMessage? Response { get; init; }

    /// <summary>Polls after this one that told the same.</summary>
    public IReadOnlyList<JournalEntry> Repeated { get; init; } = [];

    /// <summary>Where a link to it leads on the page.</summary>
    public string Anchor => Entry is { } entry ? $"e{Written.Number(entry.Id)}" : "";
}
