using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Explore.Merchants;

namespace SeqrSandbox.Simulator.Explore.Facts;

/// <summary>What must hold between the shop's orders and SEQR's payments.</summary>
internal static class MoneyFacts
{
    public static Fact ChargedOnce { get; } = new(
        "charged-twice",
        "An order is never charged twice.",
        record => OfOrders(record, order => Kept(record, order) is { Count: > 1 } kept
            ? Breach.Of(
                $"Order {order.Placed.Id} was charged {kept.Count} times: {string.Join(" and ", kept.Select(Name))} are all paid and kept.",
                kept.SelectMany(invoice => About(record, invoice)))
            : null));

    public static Fact ReversedUnasked { get; } = new(
        "reversed-while-paid",
        "No payment is reversed for want of a question while the order says paid.",
        record => OfOrders(record, order => order.State is ShownState.Paid or ShownState.Refunded
            && Kept(record, order).Count == 0
            && record.InvoicesOf(order).FirstOrDefault(invoice => invoice.CancelReason == CancelReason.NotAcknowledged) is { } reversed
                ? Breach.Of(
                    $"Order {order.Placed.Id} says {Word(order)}, but SEQR took the payment of {Name(reversed)} back after 20 s: "
                        + "nobody had asked for its status.",
                    About(record, reversed))
                : null));

    public static Fact PromisedOnlyIfHeld { get; } = new(
        "promised-without-payment",
        "An order says paid only if SEQR holds its payment.",
        record => OfOrders(record, order =>
        {
            if (order.Sights.Find(shown => shown.Sight.State == ShownState.Paid && !shown.IsHeld) is not { } early)
                return null;
            var after = (early.At - order.PlacedAt).TotalSeconds;
            return Breach.Of(
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"Order {order.Placed.Id} said paid {after:0.###} s after it was placed, and SEQR held no payment of it then."),
                record.InvoicesOf(order).SelectMany(invoice => About(record, invoice)).Where(entry => entry.At <= early.At));
        }));

    public static Fact HeldMeansPromised { get; } = new(
        "payment-not-kept",
        "If SEQR holds a payment, its order says paid.",
        record => OfOrders(record, order => order.State is not (ShownState.Paid or ShownState.Refunded)
            && Kept(record, order) is [var kept, ..]
            && !ConductFacts.IsLeftAlone(record, order)
                ? Breach.Of(
                    $"SEQR holds the payment of {Name(kept)}, but order {order.Placed.Id} says {Word(order)}.", About(record, kept))
                : null));

    public static Fact PaymentsReference { get; } = new(
        "wrong-reference",
        "The reference that an order keeps is its payment's.",
        record => OfOrders(record, order => order is { State: ShownState.Paid, Sights: [.., { Sight.Reference: { } kept }] }
            && record.InvoicesOf(order).Where(invoice => invoice.Payment is not null).ToList() is [_, ..] paid
            && !paid.Exists(invoice => invoice.Payment!.ErsReference.Value == kept)
                ? Breach.Of(
                    $"Order {order.Placed.Id} keeps the reference {kept}; its payment's is {paid[0].Payment!.ErsReference}.",
                    About(record, paid[0]))
                : null));

    /// <summary>The invoices of an order whose payment the merchant still has, in part at least.</summary>
    public static List<Invoice> Kept(LifeRecord record, OrderRecord order) =>
    [
        .. record.InvoicesOf(order).Where(
            invoice => invoice.Phase.IsPaid() && invoice.Payment is { } payment && invoice.RefundedMinor < payment.Amount.Minor),
    ];

    /// <summary>What the journal has about an invoice.</summary>
    public static IEnumerable<JournalEntry> About(LifeRecord record, Invoice invoice) =>
        record.Entries.Where(entry => entry.Invoice == invoice.Reference.Value);

    public static IEnumerable<Breach> OfOrders(LifeRecord record, Func<OrderRecord, Breach?> judge) =>
        record.Orders.Select(judge).OfType<Breach>();

    public static string Name(Invoice invoice) => $"invoice {invoice.Reference}";

    public static string Word(OrderRecord order) => order.State switch
    {
        ShownState.Open => "open",
        ShownState.Paid => "paid",
        ShownState.Refunded => "refunded",
        ShownState.Unpaid => "unpaid",
        _ => "nothing: the shop does not know it",
    };
}
