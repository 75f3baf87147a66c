using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>An entry that was replayed, and in what it came out otherwise.</summary>
/// <param name="Entry">What was recorded.</param>
/// <param name="Differences">In what it came out otherwise.</param>
/// <param name="Duration">How long it took now.</param>
/// <param name="Raced">Ids of the entries that it overlapped in the recording and that concern the same; asked for
/// where it differs.</param>
internal sealed record ReplayedEntry(
    RecordedEntry Entry, IReadOnlyList<AnswerDifference> Differences, TimeSpan Duration, IReadOnlyList<long> Raced)
{
    /// <summary>Which one: its id is that of the journal.</summary>
    public string Title =>
        $"{What} {Entry.Id} {Entry.Name ?? "(no operation)"}{(Entry.Invoice is { } invoice ? $" (invoice {invoice})" : "")}";

    public bool IsExchange => Entry.Is(Core.Journal.EntryKind.Exchange);

    private string What => IsExchange ? "exchange" : "action";

    /// <summary>Where it raced, the recorded order may have been another than the replayed one.</summary>
    private string Race => Raced.Count == 0 ? "" : $" (a race: in the recording it overlapped {string.Join(", ", Raced)})";

    public string Describe(AnswerDifference difference) => $"{Title}: {difference}{Race}";
}
