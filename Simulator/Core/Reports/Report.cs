using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Reports;

/// <summary>
/// The content of a report; how it is written is the edge's business. One of the two lists is filled, depending on the
/// kind.
/// </summary>
public sealed record Report
{
    public required ReportKind Kind { get; init; }

    public required Period Period { get; init; }

    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Amounts of different currencies never add up, so then each row names its currency.</summary>
    public required bool HasSeveralCurrencies { get; init; }

    public IReadOnlyList<SummaryRow> Summaries { get; init; } = [];

    /// <summary>
    /// Payments, and refunds with a negative amount, in the order of their references. They are loaded on demand.
    /// </summary>
    public IAsyncEnumerable<TransactionRow> Transactions { get; init; } = AsyncEnumerable.Empty<TransactionRow>();
}

/// <summary>
/// The sales and refunds of a group in one currency. Refunds are counted and summed separately, as positive amounts.
/// </summary>
/// <param name="Group">The terminal's or cashier's id; null for everything together, or for sales without a cashier.</param>
public sealed record SummaryRow(string? Group, Currency Currency, long SalesCount, long SalesMinor, long RefundCount, long RefundMinor);

/// <summary>A payment or (with a negative amount) a refund, as a row of a report.</summary>
public sealed record TransactionRow(string TerminalId, string? CashierId, long Minor, Currency Currency, ErsReference ErsReference);

/// <summary>
/// Everything between two marks of a shop, or of one terminal. The id comes from the same rising generator as the
/// references of payments, so a payment belongs to the period with the first id above its own.
/// </summary>
/// <param name="Id">The transactionPeriodId.</param>
/// <param name="After">The id of the previous period; null for the first.</param>
public sealed record Period(ErsReference Id, string ResellerId, string? TerminalId, ErsReference? After, DateTimeOffset MarkedAt);
