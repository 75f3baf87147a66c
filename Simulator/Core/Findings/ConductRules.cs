using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Core.Findings;

/// <summary>
/// Judges a merchant's calls about an invoice as a sequence: how often it asks, and what it was told before. Bounded:
/// it forgets the invoices that were not asked about for longest. Not thread-safe: it takes answers in their order.
/// It is not stored, since no answer depends on it. When a sandbox is opened by another server, or after a restart, the calls before
/// are forgotten: nothing is found that takes a call from before and one after, such as two polls that follow too closely.
/// </summary>
/// <param name="most">How many invoices it holds at most. It forgets none of the latest half.</param>
public sealed class ConductRules(int most = 4096)
{
    // An invoice has some 300 bytes here, so all have a little more than a MB.
    // Two generations: when the younger is full, the older is dropped and they change places.
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
