using Reference.Client.Storage;

namespace Reference.Client.Tills;

/// <summary>Changes sales, and puts what was paid and refunded into the journal, once.</summary>
internal sealed class SaleRepository(TillStores stores)
{
    public RecordRepository<Sale> Records { get; } = new(stores.Sales, "sale");

    public async Task<Sale> UpdateAsync(string saleId, Func<Sale, Sale> decide) => await JournalAsync(await Records.UpdateAsync(saleId, decide));

    /// <summary>The journal first, the note of it second: a crash in between writes an entry twice, and readers count it once.</summary>
    public async Task<Sale> JournalAsync(Sale sale)
    {
        foreach (var (journal, entry) in sale.UnjournaledEntries())
        {
            await stores.Journal.AppendAsync(journal, entry, CancellationToken.None);
            sale = await Records.UpdateAsync(sale.Id, s => s.Journaled.Contains(entry.Reference!) ? s : s with { Journaled = s.Journaled.Add(entry.Reference!) });
        }

        return sale;
    }
}

/// <summary>What a sale puts into the tills' journals: the payment where it was sold, and each refund where it was given.</summary>
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
