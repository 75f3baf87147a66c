namespace SeqrSandbox.Simulator.Control.Payers;

internal sealed record CardView(string Id, string Value, string Reseller);
