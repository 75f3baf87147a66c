namespace Reference.Client.Reconciliation;

/// <summary>A difference between the shop's journal and SEQR's report about a transaction.</summary>
/// <param name="Kind">The kind of difference.</param>
/// <param name="Own">The shop's transaction; null if there is none.</param>
/// <param name="Seqr">The report's transaction; null if there is none.</param>
public sealed record TransactionDifference(DifferenceKind Kind, Transaction? Own, Transaction? Seqr)
{
    /// <summary>SEQR's reference.</summary>
    public string ErsReference => (Own ?? Seqr!).ErsReference;

    /// <summary>The difference in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => Kind switch
    {
        DifferenceKind.MissingAtSeqr => $"{ErsReference}: {Text(Own!)} here, not in SEQR's report",
        DifferenceKind.MissingHere => $"{ErsReference}: {Text(Seqr!)} in SEQR's report, not here",
        DifferenceKind.Amount => $"{ErsReference}: {Text(Own!)} here, {Text(Seqr!)} in SEQR's report",
        DifferenceKind.Terminal =>
            $"{ErsReference}: terminal {Own!.TerminalId ?? "none"} here, {Seqr!.TerminalId ?? "none"} in SEQR's report",
        DifferenceKind.Cashier => $"{ErsReference}: cashier {Own!.CashierId ?? "none"} here, {Seqr!.CashierId ?? "none"} in SEQR's report",
        _ => $"{ErsReference}: more than once in SEQR's report",
    };

    private static string Text(Transaction transaction) => $"{transaction.Amount.Value:0.00###} {transaction.Amount.Currency}";
}

/// <summary>The kinds of differences about a transaction.</summary>
public enum DifferenceKind
{
    /// <summary>The shop has it, but SEQR's report does not.</summary>
    MissingAtSeqr,

    /// <summary>SEQR's report has it, but the shop does not. It may be a refund in doubt that was carried out.</summary>
    MissingHere,

    /// <summary>The amounts or the currencies differ.</summary>
    Amount,

    /// <summary>The terminals differ.</summary>
    Terminal,

    /// <summary>The cashiers differ.</summary>
    Cashier,

    /// <summary>SEQR's report has it more than once.</summary>
    Twice,
}
