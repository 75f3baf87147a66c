namespace SeqrSandbox.Simulator.Recordings;

/// <summary>The first line of a recording.</summary>
internal sealed record RecordingHeader
{
    /// <summary>The version of the format written and read here.</summary>
    public const int Current = 1;

    public required int Recording { get; init; }

    /// <summary>The version of the simulator that made the recording.</summary>
    public required string Simulator { get; init; }

    public required string Sandbox { get; init; }

    public required int Seed { get; init; }

    /// <summary>The sandbox's clock at the first entry.</summary>
    public required DateTimeOffset Clock { get; init; }

    /// <summary>
    /// How many entries the journal had dropped by then, so that the recording may begin later than the sandbox.
    /// </summary>
    public long Dropped { get; init; }
}

/// <summary>The last line of a recording. A recording without it was cut off.</summary>
internal sealed record RecordingEnd
{
    public required bool End { get; init; }

    /// <summary>The number of entries between the first line and this one.</summary>
    public required long Entries { get; init; }
}
