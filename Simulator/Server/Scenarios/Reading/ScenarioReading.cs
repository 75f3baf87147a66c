using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>What reading a file came to: a scenario, or what is wrong.</summary>
/// <param name="Scenario">The scenario; null where something is wrong.</param>
/// <param name="Errors">In the order of the lines; none where nothing is wrong.</param>
/// <param name="Text">The file as text; empty where it is none.</param>
internal sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<ScenarioError> Errors, string Text);
