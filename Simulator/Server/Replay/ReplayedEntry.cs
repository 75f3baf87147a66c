using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>An entry that was replayed, and in what it came out otherwise.</summary>
internal sealed record ReplayedEntry(RecordedEntry Entry, IReadOnlyList<AnswerDifference> Differences, TimeSpan Duration)
{
    /// <summary>Which one: its id is that of the journal.</summary>
    public string Title => $"{What} {Entry.Id} {Entry.Name ?? "(no operation)"}{(Entry.Invoice is { } invoice ? $" (invoice {invoice})" : "")}";

    public bool IsExchange => Entry.Is(Core.Journal.EntryKind.Exchange);

    private string What => IsExchange ? "exchange" : "action";

    public string Describe(AnswerDifference difference) => $"{Title}: {difference}";
}
