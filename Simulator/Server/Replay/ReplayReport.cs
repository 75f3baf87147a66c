namespace SeqrSandbox.Simulator.Replay;

/// <summary>The result of a replay.</summary>
internal sealed record ReplayReport
{
    /// <summary>All exchanges, and the actions that differed.</summary>
    public required IReadOnlyList<ReplayedEntry> Replayed { get; init; }

    /// <summary>What was left out or done in addition, in sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required TimeSpan Elapsed { get; init; }

    /// <summary>Whether there was no exchange to send, so that nothing is proven.</summary>
    public bool IsEmpty => !Replayed.Any(entry => entry.IsExchange);

    public bool IsAlike => Replayed.All(entry => entry.Differences.Count == 0);

    public string Summary
    {
        get
        {
            var exchanges = Replayed.Where(entry => entry.IsExchange).ToList();
            var differing = exchanges.Where(entry => entry.Differences.Count > 0).ToList();
            var actions = Replayed.Count - exchanges.Count;
            var otherwise = actions == 0 ? "" : $"; {Number(actions, "action")} went otherwise";
            if (exchanges.Count == 0)
                return $"Nothing was replayed: there is no exchange in the recording{otherwise}";
            var raced = differing.Count(entry => entry.Raced.Count > 0);
            var races = raced == 0 ? "" : $"; {raced} of them raced with another call in the recording";
            return differing is [var first, ..]
                ? $"{differing.Count} of {Number(exchanges.Count, "exchange")} "
                    + $"{(differing.Count == 1 ? "differs" : "differ")}; the first is {first.Title}{races}{otherwise}"
                : $"{Number(exchanges.Count, "exchange")} replayed in {Elapsed.TotalSeconds:0.0} s: no difference{otherwise}";
        }
    }

    private static string Number(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
