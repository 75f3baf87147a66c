using System.Collections.Frozen;

namespace SeqrSandbox.Core.Reports;

/// <summary>One of SEQR's reconciliation reports.</summary>
/// <param name="Name">Its name in the title; null for no title.</param>
/// <param name="Root">The name of the root element.</param>
/// <param name="Rows">What one row covers.</param>
/// <param name="IsOfTerminal">Whether it is requested for one terminal's period.</param>
public sealed record ReportKind(string? Name, string Root, ReportRows Rows, bool IsOfTerminal)
{
    private static readonly FrozenDictionary<string, ReportKind> Known = new Dictionary<string, ReportKind>
    {
        ["Reconciliation/Shop.xml"] = new(null, "ResellerTransactionSummary", ReportRows.Total, false),
        ["Reconciliation/STD_RECON_001.xml"] = new("STD_RECON_001", "ResellerTransactionSummary", ReportRows.Total, false),
        ["Reconciliation/STD_RECON_002.xml"] = new("STD_RECON_002", "TerminalTransactionSummary", ReportRows.Terminals, false),
        ["Reconciliation/STD_RECON_003.xml"] = new("STD_RECON_003", "TransactionDetails", ReportRows.Transactions, false),
        ["Reconciliation/STD_RECON_004.xml"] = new("STD_RECON_004", "CashierTransactionSummary", ReportRows.Cashiers, false),
        ["Reconciliation/STD_RECON_006.xml"] = new("STD_RECON_006", "TerminalTransactionSummary", ReportRows.Total, true),
        ["Reconciliation/STD_RECON_007.xml"] = new("STD_RECON_007", "TransactionDetails", ReportRows.Transactions, true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Ids => Known.Keys;

    public static ReportKind? Find(string? reportId) => reportId is not null && Known.TryGetValue(reportId, out var kind) ? kind : null;
}

/// <summary>What one row of a report covers.</summary>
public enum ReportRows
{
    /// <summary>Everything.</summary>
    Total,

    /// <summary>A terminal.</summary>
    Terminals,

    /// <summary>A cashier.</summary>
    Cashiers,

    /// <summary>A transaction.</summary>
    Transactions,
}
