namespace Reference.Client.Reconciliation;

/// <summary>A period of the shop's or a terminal's, reconciled.</summary>
/// <param name="Period">Which period.</param>
/// <param name="Own">What the shop itself knows to have been sold and refunded in it.</param>
/// <param name="Reports">SEQR's reports, each beside it.</param>
public sealed record PeriodReconciliation(ClosedPeriod Period, IReadOnlyList<Transaction> Own, IReadOnlyList<ComparedReport> Reports)
{
    /// <summary>Where single transactions differ.</summary>
    public IEnumerable<TransactionDifference> Differences => Reports.SelectMany(report => report.Differences);

    /// <summary>Sums of all transactions side by side, one line a currency; empty if the report of transactions could not be had.</summary>
    public IReadOnlyList<TotalsLine> Sums =>
        Reports.FirstOrDefault(report => report is { Kind.Grouping: ReportGrouping.Transaction, Report: not null })?.Lines ?? [];

    /// <summary>Whether every report was there and says what the shop knows.</summary>
    public bool Agrees => Reports.All(report => report.Agrees);
}

/// <summary>One report beside what the shop knows.</summary>
/// <param name="Kind">Which report.</param>
public sealed record ComparedReport(ReportKind Kind)
{
    /// <summary>The report; null if there was none.</summary>
    public ReconciliationReport? Report { get; init; }

    /// <summary>Why SEQR did not give it: 2 if it was not ready in time, 90 if SEQR does not know it.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Why it could not be had or read, in a sentence.</summary>
    public string? Trouble { get; init; }

    /// <summary>Where transactions differ; empty for a summary.</summary>
    public IReadOnlyList<TransactionDifference> Differences { get; init; } = [];

    /// <summary>Totals side by side: those of the report, or of its transactions for each currency.</summary>
    public IReadOnlyList<TotalsLine> Lines { get; init; } = [];

    /// <summary>Whether there is a report, and it says what the shop knows.</summary>
    public bool Agrees => Report is not null && Differences.Count == 0 && Lines.All(line => line.Agrees);
}
