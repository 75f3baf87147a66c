using System.Globalization;

namespace SeqrSandbox.Core.Invoices;

/// <summary>SEQR's reference of an invoice: yyyyMMdd and nine digits.</summary>
public readonly record struct InvoiceReference(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// SEQR's reference of a payment or a refund: yyyyMMddHHmmssfff, two digits of node, six of sequence.
/// </summary>
public readonly record struct ErsReference(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// Makes the references of one sandbox: unique and rising, whatever the clock does. If the clock stands still or was
/// set back, the next reference follows the last. Thread-safe.
/// </summary>
/// <remarks>The nine digits of an invoice reference start at tenths of a millisecond of the day, so they look
/// realistic.</remarks>
public sealed class ReferenceGenerator(InvoiceReference? lastInvoice, ErsReference? lastErs)
{
    private const int SequenceDigits = 1_000_000;
    private readonly Lock gate = new();
    private long invoice = lastInvoice is { } known ? long.Parse(known.Value, CultureInfo.InvariantCulture) : 0;
    private Int128 ers = lastErs is { } known ? Int128.Parse(known.Value, CultureInfo.InvariantCulture) : 0;

    public InvoiceReference NextInvoice(DateTimeOffset now)
    {
        var utc = now.UtcDateTime;
        var day = long.Parse(utc.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var earliest = (day * 1_000_000_000) + (utc.TimeOfDay.Ticks / 1000);
        lock (gate)
        {
            invoice = Math.Max(invoice + 1, earliest);
            return new(invoice.ToString("D17", CultureInfo.InvariantCulture));
        }
    }

    public ErsReference NextErs(DateTimeOffset now)
    {
        var stamp = now.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        // The node is 01 until there is a second server; the sequence starts at one within each millisecond.
        var earliest = (((Int128.Parse(stamp, CultureInfo.InvariantCulture) * 100) + 1) * SequenceDigits) + 1;
        lock (gate)
        {
            ers = Int128.Max(ers + 1, earliest);
            return new(ers.ToString("D25", CultureInfo.InvariantCulture));
        }
    }
}
