namespace Reference.Client.Reconciliation;

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
