using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Explore.Merchants;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Explore.Lives;

/// <summary>What was seen of a life when all had come to rest.</summary>
internal sealed record LifeRecord
{
    public required Life Life { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required IReadOnlyList<OrderRecord> Orders { get; init; }

    /// <summary>All invoices, oldest first.</summary>
    public required IReadOnlyList<Invoice> Invoices { get; init; }

    /// <summary>The whole journal, oldest first, with bodies.</summary>
    public required IReadOnlyList<JournalEntry> Entries { get; init; }

    /// <summary>What the merchant has shown and logged.</summary>
    public required IReadOnlyList<string> Output { get; init; }

    /// <summary>The actions at the shop that were carried out, with the state that the order had for SEQR.</summary>
    public required IReadOnlyList<PerformedAction> Actions { get; init; }

    /// <summary>The shop gave no answer to a customer; null if it always did.</summary>
    public string? Silence { get; init; }

    /// <summary>The invoices of an order, oldest first.</summary>
    public IReadOnlyList<Invoice> InvoicesOf(OrderRecord order) =>
        [.. Invoices.Where(invoice => Orders.Count == 1 || order.Owns(invoice))];
}

/// <summary>What was seen of one order.</summary>
internal sealed class OrderRecord(PlacedOrder placed, DateTimeOffset at)
{
    public PlacedOrder Placed => placed;

    public DateTimeOffset PlacedAt => at;

    /// <summary>What the shop showed, oldest first.</summary>
    public List<Shown> Sights { get; } = [];

    /// <summary>The refunds that the shop was asked for.</summary>
    public List<RefundRequest> Refunds { get; } = [];

    public ShownState State => Sights is [.., var last] ? last.Sight.State : ShownState.Unknown;

    /// <summary>Whether a bill names the order: in the shop's own id, a text or an address.</summary>
    public bool Owns(Invoice invoice) => new[]
    {
        invoice.Bill.ClientInvoiceId, invoice.Bill.Title, invoice.Bill.NotificationUrl, invoice.Bill.BackUrl,
    }.Any(text => text?.Contains(placed.Id, StringComparison.Ordinal) == true);
}

/// <summary>What a shop showed at one moment.</summary>
/// <param name="At">When.</param>
/// <param name="Sight">What.</param>
/// <param name="IsHeld">Whether SEQR held a payment of the order at that moment.</param>
internal sealed record Shown(DateTimeOffset At, Sight Sight, bool IsHeld);

/// <summary>An action at the shop that was carried out.</summary>
/// <param name="Action">The action.</param>
/// <param name="Phase">The phase of the order's newest invoice just before; null if there was none.</param>
internal sealed record PerformedAction(ShopAction Action, Phase? Phase);
