namespace SeqrSandbox.Core.Scenarios;

/// <summary>A scenario takes one more invoice of the sandbox. Saved only if nobody used it since: then it took as many before.</summary>
public sealed record ScenarioUse(string Scenario, int Before);
