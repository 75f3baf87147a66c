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
