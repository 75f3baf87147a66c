namespace SeqrSandbox.Simulator.Scenarios;

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
