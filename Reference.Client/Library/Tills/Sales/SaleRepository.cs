using Reference.Client.Storage;

namespace Reference.Client.Tills;

/// <summary>Loads and saves sales, and writes each payment and refund into the journal once.</summary>
internal sealed class SaleRepository(TillStores stores)
{
    public RecordRepository<Sale> Records { get; } = new(stores.Sales, "sale");

    public async Task<Sale> UpdateAsync(string saleId, Func<Sale, Sale> decide) =>
        await JournalAsync(await Records.UpdateAsync(saleId, decide));

    /// <summary>
    /// Writes the journal first and marks the entry second. After a crash in between, an entry occurs twice and counts
    /// once.
    /// </summary>
    public async Task<Sale> JournalAsync(Sale sale)
    {
        foreach (var (journal, entry) in sale.UnjournaledEntries())
        {
            await stores.Journal.AppendAsync(journal, entry, CancellationToken.None);
            var reference = entry.Reference!;
            sale = await Records.UpdateAsync(
                sale.Id, s => s.Journaled.Contains(reference) ? s : s with { Journaled = s.Journaled.Add(reference) });
        }

        return sale;
    }
}

/// <summary>
/// The journal entries of a sale: the payment in the selling till's journal, and each refund in the refunding till's
/// journal.
/// </summary>
internal static class SaleJournalEntries
{
    public static IEnumerable<(string Journal, JournalEntry Entry)> UnjournaledEntries(this Sale sale) =>
        sale.All().Where(line => !sale.Journaled.Contains(line.Entry.Reference!));

    private static IEnumerable<(string Journal, JournalEntry Entry)> All(this Sale sale) =>
        sale.IsPaid ? [(sale.TillId, sale.Payment()), .. sale.CarriedOut()] : [];

    private static JournalEntry Payment(this Sale sale) => new(JournalKind.Sale, sale.BilledAt)
    {
        Reference = sale.ErsReference ?? sale.InvoiceReference,
        TerminalId = sale.TerminalId,
        CashierId = sale.Purchase.CashierId,
        Amount = sale.Paid ?? sale.Purchase.Total,
        SaleId = sale.Id,
    };

    private static IEnumerable<(string Journal, JournalEntry Entry)> CarriedOut(this Sale sale) => sale.Refunds
        .Where(refund => refund.State is RefundState.Done)
        .Select(refund => (refund.Place?.TillId ?? sale.TillId, new JournalEntry(JournalKind.Refund, refund.At)
        {
            Reference = refund.ErsReference ?? $"{sale.Id}/{refund.Id}",
            TerminalId = refund.Place?.TerminalId,
            CashierId = refund.Place?.CashierId,
            Amount = refund.Amount,
            SaleId = sale.Id,
        }));
}
