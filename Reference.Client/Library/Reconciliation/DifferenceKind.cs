namespace Reference.Client.Reconciliation;

/// <summary>In what the shop and SEQR differ about a transaction.</summary>
public enum DifferenceKind
{
    /// <summary>The shop has it, SEQR's report has not.</summary>
    MissingAtSeqr,

    /// <summary>SEQR's report has it, the shop has not: perhaps a refund in doubt that was carried out.</summary>
    MissingHere,

    /// <summary>The amounts differ, or the currencies.</summary>
    Amount,

    /// <summary>The terminals differ.</summary>
    Terminal,

    /// <summary>The cashiers differ.</summary>
    Cashier,

    /// <summary>SEQR's report has it more than once.</summary>
    Twice,
}
