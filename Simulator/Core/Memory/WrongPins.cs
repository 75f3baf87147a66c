using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// How many wrong PINs payers have typed for their bills, on any phone or in any tab. Kept for a bounded number of bills:
/// the one that was tried longest ago is forgotten first.
/// </summary>
public sealed class WrongPins(ICounts counts)
{
    /// <summary>After this many wrong PINs the app gives the payment up.</summary>
    public const int Most = 3;

    /// <summary>For how many bills they are counted. With an id of 64 letters each has some 350 bytes: a third of a MB.</summary>
    public const int MostBills = 1000;

    public ValueTask<int> Count(string payerId, InvoiceReference bill) => counts.Count(Key(payerId, bill));

    /// <summary>Counts one more wrong PIN.</summary>
    /// <returns>The count so far. It is saved by now.</returns>
    public ValueTask<int> Add(string payerId, InvoiceReference bill) => counts.Next(Key(payerId, bill));

    public ValueTask Forget(string payerId, InvoiceReference bill) => counts.Forget(Key(payerId, bill));

    // A reference has no space.
    private static string Key(string payerId, InvoiceReference bill) => $"{bill.Value} {payerId}";
}
