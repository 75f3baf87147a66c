using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>A replayed entry, and how its result differed.</summary>
/// <param name="Entry">The recorded entry.</param>
/// <param name="Differences">How its result differed.</param>
/// <param name="Duration">How long it took now.</param>
/// <param name="Raced">Ids of the entries that it overlapped in the recording and that concern the same subject; read
/// only if it differs.</param>
internal sealed record ReplayedEntry(
    RecordedEntry Entry, IReadOnlyList<AnswerDifference> Differences, TimeSpan Duration, IReadOnlyList<long> Raced)
{
    /// <summary>Names the entry by its id in the journal.</summary>
    public string Title =>
        $"{What} {Entry.Id} {Entry.Name ?? "(no operation)"}{(Entry.Invoice is { } invoice ? $" (invoice {invoice})" : "")}";

    public bool IsExchange => Entry.Is(Core.Journal.EntryKind.Exchange);

    private string What => IsExchange ? "exchange" : "action";

    /// <summary>In a race, the recorded order may differ from the replayed one.</summary>
    private string Race => Raced.Count == 0 ? "" : $" (a race: in the recording it overlapped {string.Join(", ", Raced)})";

    public string Describe(AnswerDifference difference) => $"{Title}: {difference}{Race}";
}
