namespace Reference.Client.Reconciliation;

/// <summary>One of SEQR's reconciliation reports.</summary>
/// <param name="Id">The reportId of executeReport.</param>
/// <param name="Grouping">The subject of one row.</param>
/// <param name="IsOfOneTerminal">Whether it is about one terminal and a period that was closed for that terminal.</param>
public sealed record ReportKind(string Id, ReportGrouping Grouping, bool IsOfOneTerminal = false)
{
    /// <summary>The shop's total.</summary>
    public static ReportKind Shop { get; } = new("Reconciliation/Shop.xml", ReportGrouping.Everything);

    /// <summary>The shop's total, under its numbered name.</summary>
    public static ReportKind ShopSummary { get; } = new("Reconciliation/STD_RECON_001.xml", ReportGrouping.Everything);

    /// <summary>A total for each terminal.</summary>
    public static ReportKind ByTerminal { get; } = new("Reconciliation/STD_RECON_002.xml", ReportGrouping.Terminal);

    /// <summary>Each transaction of the shop.</summary>
    public static ReportKind Transactions { get; } = new("Reconciliation/STD_RECON_003.xml", ReportGrouping.Transaction);

    /// <summary>A total for each cashier.</summary>
    public static ReportKind ByCashier { get; } = new("Reconciliation/STD_RECON_004.xml", ReportGrouping.Cashier);

    /// <summary>One terminal's total.</summary>
    public static ReportKind TerminalSummary { get; } =
        new("Reconciliation/STD_RECON_006.xml", ReportGrouping.Everything, IsOfOneTerminal: true);

    /// <summary>Each transaction of one terminal.</summary>
    public static ReportKind TerminalTransactions { get; } =
        new("Reconciliation/STD_RECON_007.xml", ReportGrouping.Transaction, IsOfOneTerminal: true);

    /// <summary>The reports of a shop's period.</summary>
    public static IReadOnlyList<ReportKind> OfAShop { get; } = [Shop, ShopSummary, ByTerminal, Transactions, ByCashier];

    /// <summary>The reports of one terminal's period.</summary>
    public static IReadOnlyList<ReportKind> OfATerminal { get; } = [TerminalSummary, TerminalTransactions];

    /// <summary>The report's file name without its extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Id);
}

/// <summary>The subject of one row of a report.</summary>
public enum ReportGrouping
{
    /// <summary>The whole shop, or the one terminal.</summary>
    Everything,

    /// <summary>A terminal.</summary>
    Terminal,

    /// <summary>A cashier.</summary>
    Cashier,

    /// <summary>A single sale or refund.</summary>
    Transaction,
}
