namespace SeqrSandbox.Core.Invoices;

/// <summary>An amount as a caller wrote it: either half may be missing or nonsense.</summary>
public readonly record struct AmountDraft(string? Currency, decimal? Value);
