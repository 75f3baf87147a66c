using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Core.Invoices;

/// <summary>A confirmed payment whose outcome is still to come: what will happen, and when.</summary>
public sealed record Debit(DateTimeOffset DueAt, DebitOutcome Outcome);
