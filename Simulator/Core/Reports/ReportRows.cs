namespace SeqrSandbox.Core.Reports;

/// <summary>What the rows of a report are.</summary>
public enum ReportRows
{
    /// <summary>One, of everything.</summary>
    Total,

    /// <summary>One a terminal.</summary>
    Terminals,

    /// <summary>One a cashier.</summary>
    Cashiers,

    /// <summary>One a transaction.</summary>
    Transactions,
}
