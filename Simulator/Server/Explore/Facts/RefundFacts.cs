using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Explore.Facts;

/// <summary>What must hold of refunds.</summary>
internal static class RefundFacts
{
    public static Fact MadeOnce { get; } = new(
        "refunded-too-often",
        "Refunds add up to what was asked for, and each is made once.",
        record => MoneyFacts.OfOrders(record, order =>
        {
            var made = record.InvoicesOf(order).SelectMany(invoice => invoice.Refunds).ToList();
            var (sum, asked) = (made.Sum(refund => refund.Amount.Value), order.Refunds.Sum(refund => refund.Amount));
            return made.Count > order.Refunds.Count || sum > asked
                ? Breach.Of(
                    $"The shop was asked for {order.Refunds.Count} {(order.Refunds.Count == 1 ? "refund" : "refunds")} "
                        + $"of order {order.Placed.Id}, {asked} SEK in all. "
                        + $"SEQR made {made.Count}, {sum} SEK in all.",
                    record.Entries.Where(entry => entry.Kind == EntryKind.Exchange && entry.Name == InvoiceService.RefundPayment.Name))
                : null;
        }));
}
