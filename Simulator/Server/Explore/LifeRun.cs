using System.Globalization;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Explore.Merchants;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>
/// Plays one life in an empty sandbox whose clock stands still but for this: time goes from one thing to the next, whoever does it: the
/// payer and SEQR, the customer, or the merchant's own timers.
/// </summary>
internal sealed class LifeRun
{
    /// <summary>How long is waited, by the life's clock, after the last thing that the plan of the life has.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(30);

    /// <summary>A shop that answers no customer for this long, in real time, hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Sandbox sandbox;
    private readonly IMerchant merchant;
    private readonly Life life;
    private readonly Rest rest;
    private readonly int play;
    private readonly DateTimeOffset began;
    private readonly List<OrderRecord> orders = [];
    private readonly List<OpenPage> pages = [];
    private readonly List<PerformedAction> actions = [];
    private readonly Queue<ShopStep> steps;
    private readonly LostBills lost;
    private DateTimeOffset? nextTick;
    private DateTimeOffset lastThing;
    private string? silence;

    /// <param name="sandbox">An empty sandbox that follows the life's scenario, with its clock at the beginning.</param>
    /// <param name="merchant">The merchant.</param>
    /// <param name="life">The life.</param>
    /// <param name="calls">Counts the merchant's calls.</param>
    /// <param name="play">Differs for each run of a life, since a merchant may remember the orders of earlier ones.</param>
    public LifeRun(Sandbox sandbox, IMerchant merchant, Life life, CallsUnderWay.Counter calls, int play)
    {
        (this.sandbox, this.merchant, this.life, this.play) = (sandbox, merchant, life, play);
        began = sandbox.Clock.GetUtcNow();
        rest = new(sandbox, merchant, calls);
        lost = new(sandbox, life, calls);
        steps = new(life.Shop);
    }

    /// <exception cref="MerchantException">The merchant cannot be driven at all.</exception>
    public async Task<LifeRecord> Run()
    {
        await merchant.Begin(began);
        nextTick = began + merchant.TickEvery;
        lastThing = began;
        await Place();
        while (silence is null && await NextThing() is { } at && at <= lastThing + Bound)
        {
            await AdvanceTo(at);
            await DoWhatIsDue(at);
        }

        await Close();
        return await Record();
    }

    /// <summary>The instant of the next thing that happens; null when all has come to rest.</summary>
    private async Task<DateTimeOffset?> NextThing()
    {
        var due = await sandbox.Due.NextAt();
        var next = Earliest(due, merchant.Clock?.Next, Earliest(pages.Select(page => (DateTimeOffset?)page.NextLook)));
        if (steps.TryPeek(out var step))
            next = Earliest(next, began + step.At);
        // The regular work goes on for as long as anything else is to come, or an order waits for it.
        return next is not null || orders.Exists(order => order.State == ShownState.Open) ? Earliest(next, nextTick) : null;
    }

    private static DateTimeOffset? Earliest(params IEnumerable<DateTimeOffset?> instants) => instants.Min();

    private async Task AdvanceTo(DateTimeOffset at)
    {
        var by = at - sandbox.Clock.GetUtcNow();
        await rest.Wait(by);
        merchant.Tell(at);
        if (by > TimeSpan.Zero)
            await sandbox.Due.Advance(by);
        merchant.Clock?.AdvanceTo(at);
        await Settle();
    }

    private async Task DoWhatIsDue(DateTimeOffset at)
    {
        while (silence is null && steps.TryPeek(out var step) && began + step.At <= at)
        {
            steps.Dequeue();
            lastThing = at;
            await Do(step);
            await Settle();
        }

        foreach (var page in pages.Where(page => page.NextLook <= at).ToList())
        {
            await Look(page.Order);
            page.Looked(at, page.Order.State == ShownState.Open);
            if (page.IsOver(at))
                pages.Remove(page);
            await Settle();
        }

        if (nextTick <= at)
        {
            await Try(merchant.Tick);
            nextTick = at + merchant.TickEvery;
            await Settle();
            foreach (var order in orders.Where(order => !pages.Exists(page => page.Order == order)))
                await Look(order);
        }
    }

    private async Task Settle()
    {
        await rest.Wait(TimeSpan.Zero);
        await lost.Forget();
    }

    private async Task Place()
    {
        var number = orders.Count + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"explored-{play}-{number}");
        var placed = new PlacedOrder(number, id, (100 * number) + 0.5m);
        var order = new OrderRecord(placed, sandbox.Clock.GetUtcNow());
        orders.Add(order);
        await Try(() => merchant.Order(placed));
        pages.Add(PageOf(order));
        await Settle();
        await Look(order);
        await Settle();
    }

    private OpenPage PageOf(OrderRecord order) => new(order, sandbox.Clock.GetUtcNow(), merchant.LookEvery);

    private async Task Do(ShopStep step)
    {
        if (step.Do == ShopAction.Order)
        {
            await Place();
            return;
        }

        if (step.Do == ShopAction.Restart)
        {
            if (merchant.Offers.Contains(step.Do))
            {
                await Note(step.Do, orders[0]);
                await Try(merchant.Restart);
            }

            return;
        }

        var order = orders[Math.Min(step.Order, orders.Count) - 1];
        var page = pages.Find(page => page.Order == order);
        if (step.Do == ShopAction.Leave && page is not null)
        {
            await Note(step.Do, order);
            pages.Remove(page);
        }
        else if (step.Do == ShopAction.Look && page is null)
        {
            pages.Add(PageOf(order));
        }
        else if (IsOffered(step.Do, order))
        {
            await Note(step.Do, order);
            await Act(step, order);
        }
    }

    /// <summary>A shop shows a button only where it makes sense.</summary>
    private bool IsOffered(ShopAction action, OrderRecord order) => merchant.Offers.Contains(action) && action switch
    {
        ShopAction.Cancel => order.State == ShownState.Open,
        ShopAction.Again => order.State == ShownState.Unpaid,
        ShopAction.Refund => order.State == ShownState.Paid,
        ShopAction.Return => true,
        _ => false,
    };

    private async Task Act(ShopStep step, OrderRecord order)
    {
        RefundRequest? refund = null;
        if (step.Do == ShopAction.Refund)
        {
            var left = order.Placed.Amount - order.Refunds.Sum(made => made.Amount);
            if (left <= 0)
                return;
            var amount = step.Percent is { } percent ? decimal.Round(order.Placed.Amount * percent / 100, 2) : left;
            refund = new($"{order.Placed.Id}-r{order.Refunds.Count + 1}", Math.Min(amount, left));
            order.Refunds.Add(refund);
        }

        await Try(() => merchant.Act(step.Do, order.Placed, refund));
        if (step.Do == ShopAction.Again && !pages.Exists(page => page.Order == order))
            pages.Add(PageOf(order));
        await Settle();
        await Look(order);
    }

    private async Task Look(OrderRecord order)
    {
        await Try(async () =>
        {
            if (await merchant.Look(order.Placed.Id) is not { } sight)
                return;
            order.Sights.Add(new(sandbox.Clock.GetUtcNow(), sight, sight.State == ShownState.Paid && await IsHeld(order)));
        });
    }

    private async Task<bool> IsHeld(OrderRecord order) =>
        (await Invoices()).Any(invoice => invoice.Phase.IsPaid() && (orders.Count == 1 || order.Owns(invoice)));

    private async Task Note(ShopAction action, OrderRecord order)
    {
        var invoices = await Invoices();
        actions.Add(new(action, invoices.LastOrDefault(invoice => orders.Count == 1 || order.Owns(invoice))?.Phase));
    }

    private async Task Try(Func<Task> act)
    {
        if (silence is not null)
            return;
        try
        {
            await act().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            silence = $"The shop did not answer its customer within {Patience.TotalSeconds:0} s.";
        }
        catch (MerchantSilentException silent)
        {
            silence = silent.Message;
        }
    }

    /// <summary>Everybody looks once more, when nothing is to come any more.</summary>
    private async Task Close()
    {
        foreach (var order in orders)
        {
            await Look(order);
            await Settle();
        }
    }

    private async Task<LifeRecord> Record() => new()
    {
        Life = life,
        BeganAt = began,
        EndedAt = sandbox.Clock.GetUtcNow(),
        Orders = orders,
        Invoices = await Invoices(),
        Entries = await sandbox.Journal.List(new() { OldestFirst = true, WithBodies = true, Limit = 10_000 }),
        Output = merchant.TakeOutput(),
        Actions = actions,
        Silence = silence,
    };

    private async Task<IReadOnlyList<Invoice>> Invoices() =>
        [.. (await sandbox.Store.ListInvoices(new InvoiceFilter(null, null, null, null, 1000))).Reverse()];
}
