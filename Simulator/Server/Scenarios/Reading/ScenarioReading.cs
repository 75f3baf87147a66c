using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>What reading a file came to: a scenario, or what is wrong.</summary>
internal sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<ScenarioError> Errors);
