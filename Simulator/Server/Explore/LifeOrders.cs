using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Explore.Merchants;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>The orders of a life, with the invoices that SEQR has for them.</summary>
internal sealed class LifeOrders(Sandbox sandbox)
{
    private readonly List<OrderRecord> all = [];

    public IReadOnlyList<OrderRecord> All => all;

    public bool AnyOpen => all.Exists(order => order.State == ShownState.Open);

    public OrderRecord Add(PlacedOrder placed)
    {
        var order = new OrderRecord(placed, sandbox.Clock.GetUtcNow());
        all.Add(order);
        return order;
    }

    /// <summary>The order that a step is about. One that was not placed stands for the last one.</summary>
    public OrderRecord Of(ShopStep step) => all[Math.Min(step.Order, all.Count) - 1];

    /// <summary>Whether SEQR holds a payment of it.</summary>
    public async Task<bool> IsHeld(OrderRecord order) =>
        (await Invoices()).Any(invoice => invoice.Phase.IsPaid() && IsOf(order, invoice));

    /// <summary>The phase of its newest invoice; null if it has none.</summary>
    public async Task<Phase?> PhaseOf(OrderRecord order) => (await Invoices()).LastOrDefault(invoice => IsOf(order, invoice))?.Phase;

    /// <summary>All invoices, oldest first.</summary>
    public async Task<IReadOnlyList<Invoice>> Invoices() =>
        [.. (await sandbox.Store.ListInvoices(new InvoiceFilter(null, null, null, null, 1000))).Reverse()];

    private bool IsOf(OrderRecord order, Invoice invoice) => all.Count == 1 || order.Owns(invoice);
}
