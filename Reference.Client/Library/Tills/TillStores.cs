namespace Reference.Client.Tills;

/// <summary>Where a shop's tills are kept.</summary>
/// <param name="Tills">Tills with their passwords.</param>
/// <param name="Sales">Sales.</param>
/// <param name="Journal">What was sold and refunded.</param>
public sealed record TillStores(IRecordStore<Till> Tills, IRecordStore<Sale> Sales, ISalesJournal Journal)
{
    /// <summary>Files, for a shop on one machine.</summary>
    /// <param name="directory">Where; made if missing.</param>
    /// <returns>The stores.</returns>
    public static TillStores InFiles(string directory) => new(
        new FileRecordStore<Till>(Path.Combine(directory, "tills")),
        new FileRecordStore<Sale>(Path.Combine(directory, "sales")),
        new FileSalesJournal(Path.Combine(directory, "journal")));
}
