using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Core.Findings;

/// <summary>
/// What a merchant does from call to call: how often it asks, and with what it was told before. Bounded: of many invoices
/// those that were not asked about for longest are forgotten. For one caller at a time, in the order of the answers.
/// </summary>
/// <param name="most">Of how many invoices it remembers at least half.</param>
public sealed class ConductRules(int most = 4096)
{
    // Two generations: when the younger is full, the older is forgotten and they change places.
    private Dictionary<string, WatchedInvoice> younger = new(StringComparer.Ordinal);
    private Dictionary<string, WatchedInvoice> older = new(StringComparer.Ordinal);

    /// <summary>How many invoices it remembers.</summary>
    public int Remembered => younger.Count + older.Count;

    public void Judge(in Observation seen, FindingList found)
    {
        var (operation, reference) = (seen.Operation, seen.Invoice.Reference.Value);
        if (operation == InvoiceService.SendInvoice)
            Watch(reference, fromTheStart: true);
        else if (operation == InvoiceService.GetPaymentStatus)
            Watch(reference).Asked(seen, found);
        else if (operation == InvoiceService.SubmitPaymentReceipt)
            Watch(reference).Acknowledged(seen, found);
        else if (operation == InvoiceService.CommitReservation)
            Watch(reference).Committed();
    }

    private WatchedInvoice Watch(string reference, bool fromTheStart = false)
    {
        if (younger.TryGetValue(reference, out var watched))
            return watched;
        if (!older.Remove(reference, out watched))
            watched = new(fromTheStart);
        if (younger.Count >= most / 2)
            (younger, older) = (new(StringComparer.Ordinal), younger);
        return younger[reference] = watched;
    }
}
