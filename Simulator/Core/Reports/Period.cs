using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Core.Reports;

/// <summary>
/// Everything between two marks of a shop, or of one terminal. The id comes from the same rising generator as the references of
/// payments, so that a payment belongs to the period whose id is the first above its own.
/// </summary>
/// <param name="Id">The transactionPeriodId.</param>
/// <param name="After">The id of the period before; null for the first.</param>
public sealed record Period(ErsReference Id, string ResellerId, string? TerminalId, ErsReference? After, DateTimeOffset MarkedAt);
