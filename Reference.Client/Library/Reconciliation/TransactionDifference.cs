namespace Reference.Client.Reconciliation;

/// <summary>A transaction about which the shop and SEQR differ.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Own">As the shop knows it; null if it does not.</param>
/// <param name="Seqr">As SEQR's report has it; null if it has not.</param>
public sealed record TransactionDifference(DifferenceKind Kind, Transaction? Own, Transaction? Seqr)
{
    /// <summary>SEQR's reference of it.</summary>
    public string ErsReference => (Own ?? Seqr!).ErsReference;

    /// <summary>The difference in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => Kind switch
    {
        DifferenceKind.MissingAtSeqr => $"{ErsReference}: {Text(Own!)} here, not in SEQR's report",
        DifferenceKind.MissingHere => $"{ErsReference}: {Text(Seqr!)} in SEQR's report, not here",
        DifferenceKind.Amount => $"{ErsReference}: {Text(Own!)} here, {Text(Seqr!)} in SEQR's report",
        DifferenceKind.Terminal => $"{ErsReference}: terminal {Own!.TerminalId ?? "none"} here, {Seqr!.TerminalId ?? "none"} in SEQR's report",
        DifferenceKind.Cashier => $"{ErsReference}: cashier {Own!.CashierId ?? "none"} here, {Seqr!.CashierId ?? "none"} in SEQR's report",
        _ => $"{ErsReference}: more than once in SEQR's report",
    };

    private static string Text(Transaction transaction) => $"{transaction.Amount.Value:0.00###} {transaction.Amount.Currency}";
}

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
