namespace Reference.Client.Reconciliation;

/// <summary>A reconciliation report, read.</summary>
/// <param name="Root">The name of its root element, for instance <c>TransactionDetails</c>.</param>
public sealed record ReconciliationReport(string Root)
{
    /// <summary>The reseller.</summary>
    public string? ResellerId { get; init; }

    /// <summary>The terminal, in a report of one.</summary>
    public string? TerminalId { get; init; }

    /// <summary>The period.</summary>
    public string? TransactionPeriodId { get; init; }

    /// <summary>When SEQR made it, to the minute, by SEQR's clock; null if it does not say so readably.</summary>
    public DateTime? GeneratedAt { get; init; }

    /// <summary>Its totals; none in a report of transactions.</summary>
    public IReadOnlyList<SummaryRow> Summaries { get; init; } = [];

    /// <summary>Its transactions; none in a summary.</summary>
    public IReadOnlyList<TransactionRow> Transactions { get; init; } = [];
}
