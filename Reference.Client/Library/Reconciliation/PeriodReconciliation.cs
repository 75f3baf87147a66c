namespace Reference.Client.Reconciliation;

/// <summary>The reconciliation of a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Own">The shop's own sales and refunds in the period.</param>
/// <param name="Reports">SEQR's reports, each compared with the shop's transactions.</param>
public sealed record PeriodReconciliation(ClosedPeriod Period, IReadOnlyList<Transaction> Own, IReadOnlyList<ComparedReport> Reports)
{
    /// <summary>The differences between single transactions.</summary>
    public IEnumerable<TransactionDifference> Differences => Reports.SelectMany(report => report.Differences);

    /// <summary>The sums of all transactions of both sides, one line for each currency; empty without a report of transactions.</summary>
    public IReadOnlyList<TotalsLine> Sums =>
        Reports.FirstOrDefault(report => report is { Kind.Grouping: ReportGrouping.Transaction, Report: not null })?.Lines ?? [];

    /// <summary>Whether every report is there and agrees with the shop's journal.</summary>
    public bool Agrees => Reports.All(report => report.Agrees);
}

/// <summary>A report compared with the shop's journal.</summary>
/// <param name="Kind">The kind of report.</param>
public sealed record ComparedReport(ReportKind Kind)
{
    /// <summary>The report; null if there was none.</summary>
    public ReconciliationReport? Report { get; init; }

    /// <summary>SEQR's refusal: 2 if the report was not ready in time, 90 if SEQR does not know it.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Why the report could not be fetched or read, in a sentence.</summary>
    public string? Trouble { get; init; }

    /// <summary>The differences between transactions; empty for a summary.</summary>
    public IReadOnlyList<TransactionDifference> Differences { get; init; } = [];

    /// <summary>The totals of both sides: from the report, or from its transactions for each currency.</summary>
    public IReadOnlyList<TotalsLine> Lines { get; init; } = [];

    /// <summary>Whether there is a report and it agrees with the shop's journal.</summary>
    public bool Agrees => Report is not null && Differences.Count == 0 && Lines.All(line => line.Agrees);
}
