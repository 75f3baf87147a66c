namespace SeqrSandbox.Core.Scenarios;

/// <summary>What a scenario is matched with: an invoice that a terminal sends, as far as it can be read.</summary>
public readonly record struct Subject(string? TerminalId, string? Currency, decimal? Amount, string? Title, string? ClientInvoiceId);
