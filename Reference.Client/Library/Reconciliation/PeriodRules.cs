using Reference.Client.Tills;

namespace Reference.Client.Reconciliation;

/// <summary>Reads from a journal where periods begin and end. Pure functions.</summary>
internal static class PeriodRules
{
    public static string? LastClosed(this IEnumerable<JournalEntry> journal) =>
        journal.LastOrDefault(entry => entry.Kind is JournalKind.PeriodClosed)?.Reference;

    /// <summary>When an attempt to close was made, since the last period, whose outcome nobody knows.</summary>
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
    /// The sales and refunds of a period. SEQR's references of payments and periods come from one generator and rise, so they tell exactly what
    /// was before the end of a period, also of a payment that the shop learned of only afterwards.
    /// </summary>
    public static IReadOnlyList<Transaction> SelectPeriod(this IEnumerable<JournalEntry> journal, ClosedPeriod period) =>
        [.. journal
            .Where(entry => entry is { Kind: JournalKind.Sale or JournalKind.Refund, Reference: not null, Amount: not null })
            .Where(entry => Compare(entry.Reference!, period.Id) < 0 && (period.Previous is null || Compare(entry.Reference!, period.Previous) > 0))
            .DistinctBy(entry => (entry.Kind, entry.Reference))
            .Select(Transaction.Of)];

    private static int Compare(string left, string right) =>
        (left.Length, string.CompareOrdinal(left, right)).CompareTo((right.Length, 0));
}
