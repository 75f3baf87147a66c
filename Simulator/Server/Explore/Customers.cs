using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Explore.Merchants;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>Looks at orders: from the pages that customers have open, and for the explorer.</summary>
internal sealed class Customers(IMerchant merchant, Requests requests, LifeOrders orders, TimeProvider clock)
{
    private readonly List<OpenPage> pages = [];
    private readonly HashSet<OrderRecord> looking = [];

    /// <summary>When the next page looks; null if none does.</summary>
    public DateTimeOffset? NextLook => Idle.Min(page => (DateTimeOffset?)page.NextLook);

    /// <summary>A page that waits for an answer does not look again.</summary>
    private IEnumerable<OpenPage> Idle => pages.Where(page => !looking.Contains(page.Order));

    public bool HavePageOf(OrderRecord order) => pages.Exists(page => page.Order == order);

    public void Open(OrderRecord order)
    {
        if (!HavePageOf(order))
            pages.Add(new(order, clock.GetUtcNow(), merchant.LookEvery));
    }

    public void Leave(OrderRecord order) => pages.RemoveAll(page => page.Order == order);

    /// <summary>The pages that look at this instant or should have before.</summary>
    public IReadOnlyList<OpenPage> LookingAt(DateTimeOffset at) => [.. Idle.Where(page => page.NextLook <= at)];

    /// <param name="order">The order. Nothing happens while another look at it waits for its answer.</param>
    /// <param name="page">The page that looks; null for the explorer's own look.</param>
    public async Task Look(OrderRecord order, OpenPage? page = null)
    {
        if (!looking.Add(order))
            return;
        Sight? sight = null;
        await requests.Make(async () => sight = await merchant.Look(order.Placed.Id), async () =>
        {
            looking.Remove(order);
            var at = clock.GetUtcNow();
            if (sight is not null)
                order.Sights.Add(new(at, sight, sight.State == ShownState.Paid && await orders.IsHeld(order)));
            page?.Looked(at, order.State == ShownState.Open);
            if (page?.IsOver(at) == true)
                pages.Remove(page);
        });
    }
}
