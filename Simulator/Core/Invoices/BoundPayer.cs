namespace SeqrSandbox.Core.Invoices;

/// <summary>The payer who scanned an invoice last.</summary>
public sealed record BoundPayer(string PayerId, string TerminalId, DateTimeOffset ScannedAt);
