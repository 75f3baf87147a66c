namespace SeqrSandbox.Simulator.Recordings;

/// <summary>A recording that was read to its end.</summary>
/// <param name="Header">Where it comes from.</param>
/// <param name="Entries">In the order they began.</param>
internal sealed record Recording(RecordingHeader Header, IReadOnlyList<RecordedEntry> Entries);
