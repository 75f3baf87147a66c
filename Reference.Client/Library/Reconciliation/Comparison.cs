namespace Reference.Client.Reconciliation;

/// <summary>Compares the shop's own transactions with SEQR's reports. The functions are pure.</summary>
public static class Comparison
{
    /// <summary>Compares transaction by transaction.</summary>
    /// <param name="own">The shop's own transactions of the period.</param>
    /// <param name="seqr">The transactions of SEQR's report.</param>
    /// <returns>The differences, in the order of SEQR's references; none if all agree.</returns>
    public static IReadOnlyList<TransactionDifference> OfTransactions(
        IReadOnlyCollection<Transaction> own, IReadOnlyCollection<Transaction> seqr)
    {
        var theirs = seqr.ToLookup(transaction => transaction.ErsReference);
        var known = own.Select(transaction => transaction.ErsReference).ToHashSet();
        return
        [
            .. own.SelectMany(transaction => Between(transaction, theirs[transaction.ErsReference].FirstOrDefault()))
                .Concat(seqr.Where(transaction => !known.Contains(transaction.ErsReference))
                    .DistinctBy(transaction => transaction.ErsReference)
                    .Select(transaction => new TransactionDifference(DifferenceKind.MissingHere, null, transaction)))
                .Concat(theirs.Where(same => same.Count() > 1)
                    .Select(same => new TransactionDifference(DifferenceKind.Twice, null, same.First())))
                .OrderBy(difference => difference.ErsReference, StringComparer.Ordinal),
        ];
    }

    /// <summary>Compares totals by currency and, depending on the grouping, by terminal or cashier.</summary>
    /// <param name="own">The shop's own transactions of the period.</param>
    /// <param name="seqr">The rows of SEQR's report.</param>
    /// <param name="grouping">The grouping of the report.</param>
    /// <param name="currencyIfUnsaid">The currency of rows without a currency.</param>
    /// <returns>A line for each group and currency on either side, whether it agrees or not.</returns>
    public static IReadOnlyList<TotalsLine> OfTotals(
        IReadOnlyCollection<Transaction> own, IReadOnlyCollection<SummaryRow> seqr, ReportGrouping grouping, string currencyIfUnsaid)
    {
        var ours = Sum(own.Select(t => (
            Key: (GroupOf(t.TerminalId, t.CashierId, grouping), t.Amount.Currency),
            Totals.From(t.Amount.Value))));
        var theirs = Sum(seqr.Select(row => (
            Key: (GroupOf(row.TerminalId, row.CashierId, grouping), row.Currency ?? currencyIfUnsaid),
            row.Totals)));
        return
        [
            .. ours.Keys.Union(theirs.Keys).Order().Select(key => new TotalsLine(
                key.Group, key.Currency, ours.GetValueOrDefault(key, Totals.None), theirs.GetValueOrDefault(key, Totals.None))),
        ];
    }

    private static IEnumerable<TransactionDifference> Between(Transaction own, Transaction? seqr)
    {
        if (seqr is null)
        {
            yield return new(DifferenceKind.MissingAtSeqr, own, null);
            yield break;
        }

        if (own.Amount != seqr.Amount)
            yield return new(DifferenceKind.Amount, own, seqr);
        if (own.TerminalId != seqr.TerminalId)
            yield return new(DifferenceKind.Terminal, own, seqr);
        if (own.CashierId != seqr.CashierId)
            yield return new(DifferenceKind.Cashier, own, seqr);
    }

    private static string? GroupOf(string? terminalId, string? cashierId, ReportGrouping grouping) => grouping switch
    {
        ReportGrouping.Terminal => terminalId,
        ReportGrouping.Cashier => cashierId,
        _ => null,
    };

    private static Dictionary<(string? Group, string Currency), Totals> Sum(
        IEnumerable<((string? Group, string Currency) Key, Totals Totals)> parts) => parts
        .GroupBy(part => part.Key, part => part.Totals)
        .ToDictionary(group => group.Key, group => group.Aggregate((left, right) => left + right));
}
