namespace Reference.Client.Reconciliation;

/// <summary>A row of totals.</summary>
/// <param name="Totals">Counts and sums.</param>
public sealed record SummaryRow(Totals Totals)
{
    /// <summary>The terminal, in a report by terminal.</summary>
    public string? TerminalId { get; init; }

    /// <summary>The cashier, in a report by cashier; null also for sales without one (SEQR writes <c>NULL</c>).</summary>
    public string? CashierId { get; init; }

    /// <summary>The currency; null where the period has only one, which SEQR then does not name.</summary>
    public string? Currency { get; init; }
}
