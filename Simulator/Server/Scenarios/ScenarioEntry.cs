using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>A scenario with its source.</summary>
internal sealed record ScenarioEntry
{
    public required Scenario Scenario { get; init; }

    public required ScenarioSource Source { get; init; }

    /// <summary>Its YAML.</summary>
    public required string Text { get; init; }

    /// <summary>The file's name; null if it is not one of the directory's.</summary>
    public string? File { get; init; }

    /// <summary>
    /// When it was written, by the wall clock. Of several with one name the newest counts. Built-in ones are older than
    /// all others.
    /// </summary>
    public DateTimeOffset At { get; init; } = DateTimeOffset.MinValue;
}

/// <summary>The source of a scenario.</summary>
internal enum ScenarioSource
{
    /// <summary>Built into the simulator.</summary>
    BuiltIn,

    /// <summary>From the directory given at the start.</summary>
    File,

    /// <summary>Put into this sandbox by a call.</summary>
    Api,
}
