namespace SeqrSandbox.Simulator.Control.Verification;

internal sealed record DifferenceView(string Member, string Expected, string? Found);
