using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Reports;

/// <summary>Sales and refunds of a group, in one currency. Refunds are counted and summed apart, as positive amounts.</summary>
/// <param name="Group">The terminal's or cashier's id; null for everything together, or for sales without a cashier.</param>
public sealed record SummaryRow(string? Group, Currency Currency, long SalesCount, long SalesMinor, long RefundCount, long RefundMinor);
