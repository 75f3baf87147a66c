namespace Reference.Client.Reconciliation;

/// <summary>What one row of a report tells of.</summary>
public enum ReportGrouping
{
    /// <summary>The shop, or the one terminal.</summary>
    Everything,

    /// <summary>A terminal.</summary>
    Terminal,

    /// <summary>A cashier.</summary>
    Cashier,

    /// <summary>A single sale or refund.</summary>
    Transaction,
}
