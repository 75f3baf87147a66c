namespace SeqrSandbox.Simulator.Recordings;

/// <summary>The first line of a recording.</summary>
internal sealed record RecordingHeader
{
    /// <summary>The version of the format that is written and read here.</summary>
    public const int Current = 1;

    public required int Recording { get; init; }

    /// <summary>The version of the simulator that recorded.</summary>
    public required string Simulator { get; init; }

    public required string Sandbox { get; init; }

    public required int Seed { get; init; }

    /// <summary>The sandbox's clock at the first entry.</summary>
    public required DateTimeOffset Clock { get; init; }

    /// <summary>How many entries the journal had lost by then: what is recorded may not begin at the beginning.</summary>
    public long Dropped { get; init; }
}

/// <summary>The last line of a recording. One without it was cut off.</summary>
internal sealed record RecordingEnd
{
    public required bool End { get; init; }

    /// <summary>How many entries stand between the first line and this.</summary>
    public required long Entries { get; init; }
}
