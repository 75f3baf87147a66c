namespace Reference.Client.Reconciliation;

/// <summary>A parsed reconciliation report.</summary>
/// <param name="Root">The name of its root element, for instance <c>TransactionDetails</c>.</param>
public sealed record ReconciliationReport(string Root)
{
    /// <summary>The reseller.</summary>
    public string? ResellerId { get; init; }

    /// <summary>The terminal, in a report of one terminal.</summary>
    public string? TerminalId { get; init; }

    /// <summary>The period.</summary>
    public string? TransactionPeriodId { get; init; }

    /// <summary>When SEQR generated it, to the minute, by SEQR's clock; null if missing or unreadable.</summary>
    public DateTime? GeneratedAt { get; init; }

    /// <summary>The rows of totals; none in a report of transactions.</summary>
    public IReadOnlyList<SummaryRow> Summaries { get; init; } = [];

    /// <summary>The transactions; none in a summary.</summary>
    public IReadOnlyList<TransactionRow> Transactions { get; init; } = [];
}

/// <summary>A row of totals.</summary>
/// <param name="Totals">Counts and sums.</param>
public sealed record SummaryRow(Totals Totals)
{
    /// <summary>The terminal, in a report by terminal.</summary>
    public string? TerminalId { get; init; }

    /// <summary>The cashier, in a report by cashier; null also for sales without one (SEQR writes <c>NULL</c>).</summary>
    public string? CashierId { get; init; }

    /// <summary>The currency; null if the period has only one, because SEQR then omits it.</summary>
    public string? Currency { get; init; }
}

/// <summary>A single sale or refund.</summary>
/// <param name="ErsReference">SEQR's reference.</param>
/// <param name="Amount">The amount; negative for a refund.</param>
public sealed record TransactionRow(string ErsReference, decimal Amount)
{
    /// <summary>The terminal.</summary>
    public string? TerminalId { get; init; }

    /// <summary>The cashier; null if there was none (SEQR writes <c>NULL</c>).</summary>
    public string? CashierId { get; init; }

    /// <summary>The currency; null if the period has only one, because SEQR then omits it.</summary>
    public string? Currency { get; init; }
}
