using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>A scenario with where it comes from.</summary>
internal sealed record ScenarioEntry
{
    public required Scenario Scenario { get; init; }

    public required ScenarioSource Source { get; init; }

    /// <summary>The YAML it was written in.</summary>
    public required string Text { get; init; }

    /// <summary>The file's name; null unless it is one of the directory's.</summary>
    public string? File { get; init; }

    /// <summary>
    /// When it was written, by the wall clock: of several with one name the newest counts. Those of the simulator are
    /// older than all.
    /// </summary>
    public DateTimeOffset At { get; init; } = DateTimeOffset.MinValue;
}

/// <summary>Where a scenario comes from.</summary>
internal enum ScenarioSource
{
    /// <summary>With the simulator.</summary>
    BuiltIn,

    /// <summary>From the directory that the simulator was started with.</summary>
    File,

    /// <summary>Put into this sandbox by a call.</summary>
    Api,
}
