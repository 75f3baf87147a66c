namespace SeqrSandbox.Simulator.Control.Invoices;

/// <summary>The payer who scanned an invoice last.</summary>
internal sealed record BoundPayerView(string Id, string TerminalId, DateTimeOffset ScannedAt);
