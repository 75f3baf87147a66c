using Reference.Client.Tills;

namespace Reference.Client.Reconciliation;

/// <summary>Finds the periods in a journal. The functions are pure.</summary>
internal static class PeriodRules
{
    public static string? LastClosed(this IEnumerable<JournalEntry> journal) =>
        journal.LastOrDefault(entry => entry.Kind is JournalKind.PeriodClosed)?.Reference;

    /// <summary>The time of an attempt to close with an unknown outcome, since the last period.</summary>
    public static DateTimeOffset? LostAt(this IEnumerable<JournalEntry> journal)
    {
        var (lost, closing) = ((DateTimeOffset?)null, (DateTimeOffset?)null);
        foreach (var entry in journal)
        {
            (lost, closing) = entry.Kind switch
            {
                JournalKind.PeriodClosing => (closing ?? lost, entry.At),
                JournalKind.PeriodNotClosed => (lost, null),
                JournalKind.PeriodClosed => (null, null),
                _ => (lost, closing),
            };
        }

        return closing ?? lost;
    }

    /// <summary>
    /// Selects the sales and refunds of a period. SEQR's references of payments and periods come from one generator and
    /// always rise. So they show exactly which payments belong to a period, even if the shop received a payment only
    /// after the end of the period.
    /// </summary>
    public static IReadOnlyList<Transaction> SelectPeriod(this IEnumerable<JournalEntry> journal, ClosedPeriod period) =>
        [.. journal
            .Where(entry => entry is { Kind: JournalKind.Sale or JournalKind.Refund, Reference: not null, Amount: not null })
            .Where(entry => Compare(entry.Reference!, period.Id) < 0)
            .Where(entry => period.Previous is null || Compare(entry.Reference!, period.Previous) > 0)
            .DistinctBy(entry => (entry.Kind, entry.Reference))
            .Select(Transaction.From)];

    private static int Compare(string left, string right) =>
        (left.Length, string.CompareOrdinal(left, right)).CompareTo((right.Length, 0));
}
