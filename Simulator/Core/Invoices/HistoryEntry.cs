namespace SeqrSandbox.Core.Invoices;

/// <summary>One thing that happened to an invoice, as its timeline tells it.</summary>
public sealed record HistoryEntry(InvoiceReference Invoice, DateTimeOffset At, string Event, Phase Phase, int Version, string? Detail);
