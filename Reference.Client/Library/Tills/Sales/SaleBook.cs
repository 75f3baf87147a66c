using Reference.Client.Storage;

namespace Reference.Client.Tills;

/// <summary>Changes sales, and puts what was paid and refunded into the journal, once.</summary>
internal sealed class SaleBook(TillStores stores)
{
    public RecordBook<Sale> Records { get; } = new(stores.Sales, "sale");

    public async Task<Sale> ChangeAsync(string saleId, Func<Sale, Sale> decide) => await JournalAsync(await Records.ChangeAsync(saleId, decide));

    /// <summary>The journal first, the note of it second: a crash in between writes an entry twice, and readers count it once.</summary>
    public async Task<Sale> JournalAsync(Sale sale)
    {
        foreach (var (journal, entry) in sale.NotYetJournaled())
        {
            await stores.Journal.AppendAsync(journal, entry, CancellationToken.None);
            sale = await Records.ChangeAsync(sale.Id, s => s.Journaled.Contains(entry.Reference!) ? s : s with { Journaled = s.Journaled.Add(entry.Reference!) });
        }

        return sale;
    }
}
