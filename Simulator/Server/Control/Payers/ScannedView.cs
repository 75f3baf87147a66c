namespace SeqrSandbox.Simulator.Control.Payers;

/// <summary>The invoice that a payer scanned last: confirm and cancel are about it.</summary>
internal sealed record ScannedView(string Reference, string Status);
