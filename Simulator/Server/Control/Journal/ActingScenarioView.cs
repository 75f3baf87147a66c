namespace SeqrSandbox.Simulator.Control.Journal;

internal sealed record ActingScenarioView(string Name, string Reason, string? Step);
