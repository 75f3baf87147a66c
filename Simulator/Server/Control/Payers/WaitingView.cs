namespace SeqrSandbox.Simulator.Control.Payers;

/// <summary>The till that a payer waits at.</summary>
internal sealed record WaitingView(string Terminal, string Name, string SeqrId, DateTimeOffset Since);
