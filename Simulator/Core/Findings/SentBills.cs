namespace SeqrSandbox.Core.Findings;

/// <summary>
/// Finds a bill that comes a second time by itself: with the same bytes, on a new connection, within a second of the first one's answer,
/// while no call has named the first one's invoice. Bounded; not thread-safe, since it takes calls in their order.
/// </summary>
/// <param name="most">How many bills it remembers at most: more in a second are a load test.</param>
public sealed class SentBills(int most = 64)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);

    private readonly List<SentBill> bills = [];

    /// <summary>How many bills it remembers.</summary>
    public int Remembered => bills.Count;

    public void Judge(SentBill bill, FindingList found)
    {
        if (bills.FindIndex(other => other.Digest == bill.Digest) is >= 0 and var index)
        {
            var before = bills[index];
            bills.RemoveAt(index);
            if (before.Connection != bill.Connection && bill.Began.Since(before.Answered) < AtOnce)
                found.Add(FindingCatalogue.BillSentTwice.At(null, null, before.Invoice, ClientLibrary.WhoRepeats(bill.Caller)));
        }

        if (bills.Count == most)
            bills.RemoveAt(0);
        bills.Add(bill);
    }

    /// <summary>Notes that a call names an invoice: the answer to its bill has arrived, and the next one like it is meant.</summary>
    public void Named(string invoice)
    {
        if (bills.FindIndex(bill => bill.Invoice == invoice) is >= 0 and var index)
            bills.RemoveAt(index);
    }
}

/// <summary>A bill that became an invoice.</summary>
/// <param name="Digest">A checksum of its bytes that no other message has.</param>
/// <param name="Connection">The connection that it came on.</param>
/// <param name="Caller">What it was sent with; null if that is not known.</param>
/// <param name="Invoice">The invoice's reference.</param>
/// <param name="Began">When it came.</param>
/// <param name="Answered">When its answer was ready.</param>
public sealed record SentBill(string Digest, string Connection, ClientLibrary? Caller, string Invoice, Moment Began, Moment Answered);
