namespace Reference.Client.Tills;

/// <summary>The stores of a shop's tills.</summary>
/// <param name="Tills">The tills with their passwords.</param>
/// <param name="Sales">The sales.</param>
/// <param name="Journal">The journal of sales and refunds.</param>
public sealed record TillStores(IRecordStore<Till> Tills, IRecordStore<Sale> Sales, ISalesJournal Journal)
{
    /// <summary>Creates file stores, for a shop on one machine.</summary>
    /// <param name="directory">The directory. It is created if missing.</param>
    /// <returns>The stores.</returns>
    public static TillStores InFiles(string directory) => new(
        new FileRecordStore<Till>(Path.Combine(directory, "tills")),
        new FileRecordStore<Sale>(Path.Combine(directory, "sales")),
        new FileSalesJournal(Path.Combine(directory, "journal")));
}
