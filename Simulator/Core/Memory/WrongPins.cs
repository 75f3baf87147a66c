using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// How many wrong PINs payers have typed for their bills, on any phone or in any tab. Kept in memory only, for a
/// bounded number of bills: the one that was tried longest ago is forgotten first.
/// </summary>
public sealed class WrongPins
{
    /// <summary>After this many wrong PINs the app gives the payment up.</summary>
    public const int Most = 3;

    private const int MostBills = 1000;

    private readonly Lock gate = new();
    private readonly OrderedDictionary<(string Payer, InvoiceReference Bill), int> counts = [];

    public int Count(string payerId, InvoiceReference bill)
    {
        lock (gate)
            return counts.GetValueOrDefault((payerId, bill));
    }

    /// <summary>Counts one more wrong PIN.</summary>
    /// <returns>The count so far.</returns>
    public int Add(string payerId, InvoiceReference bill)
    {
        lock (gate)
        {
            // Removed and added again, so that it is the latest.
            counts.Remove((payerId, bill), out var before);
            if (counts.Count == MostBills)
                counts.RemoveAt(0);
            counts.Add((payerId, bill), before + 1);
            return before + 1;
        }
    }

    public void Forget(string payerId, InvoiceReference bill)
    {
        lock (gate)
            counts.Remove((payerId, bill));
    }
}
