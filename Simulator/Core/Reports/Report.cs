using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Reports;

/// <summary>What a report says; how it is written is the edge's business. One of the two lists is filled, as its kind says.</summary>
public sealed record Report
{
    public required ReportKind Kind { get; init; }

    public required Period Period { get; init; }

    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Amounts of different currencies never add up: then each row says which it is in.</summary>
    public required bool HasSeveralCurrencies { get; init; }

    public IReadOnlyList<SummaryRow> Summaries { get; init; } = [];

    /// <summary>
    /// Payments, and refunds with a negative amount, in the order of their references. They are read as they are asked
    /// for.
    /// </summary>
    public IAsyncEnumerable<TransactionRow> Transactions { get; init; } = AsyncEnumerable.Empty<TransactionRow>();
}

/// <summary>Sales and refunds of a group, in one currency. Refunds are counted and summed apart, as positive amounts.</summary>
/// <param name="Group">The terminal's or cashier's id; null for everything together, or for sales without a cashier.</param>
public sealed record SummaryRow(string? Group, Currency Currency, long SalesCount, long SalesMinor, long RefundCount, long RefundMinor);

/// <summary>A payment or (with a negative amount) a refund, as a report tells of it.</summary>
public sealed record TransactionRow(string TerminalId, string? CashierId, long Minor, Currency Currency, ErsReference ErsReference);

/// <summary>
/// Everything between two marks of a shop, or of one terminal. The id comes from the same rising generator as the references of
/// payments, so that a payment belongs to the period whose id is the first above its own.
/// </summary>
/// <param name="Id">The transactionPeriodId.</param>
/// <param name="After">The id of the period before; null for the first.</param>
public sealed record Period(ErsReference Id, string ResellerId, string? TerminalId, ErsReference? After, DateTimeOffset MarkedAt);
