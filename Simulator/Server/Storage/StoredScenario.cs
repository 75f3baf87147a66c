namespace SeqrSandbox.Simulator.Storage;

/// <summary>A scenario that was put into a sandbox, as it was written.</summary>
internal sealed record StoredScenario(string Name, DateTimeOffset At, string Text);
