namespace SeqrSandbox.Simulator.Recordings;

/// <summary>The last line of a recording. One without it was cut off.</summary>
internal sealed record RecordingEnd
{
    public required bool End { get; init; }

    /// <summary>How many entries stand between the first line and this.</summary>
    public required long Entries { get; init; }
}
