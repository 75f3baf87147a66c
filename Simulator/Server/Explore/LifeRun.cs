using System.Globalization;
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

    private readonly Sandbox sandbox;
    private readonly IMerchant merchant;
    private readonly Life life;
    private readonly MerchantCalls calls;
    private readonly Rest rest;
    private readonly Requests requests;
    private readonly int play;
    private readonly DateTimeOffset began;
    private readonly LifeOrders orders;
    private readonly Customers customers;
    private readonly List<PerformedAction> actions = [];
    private readonly Queue<ShopStep> steps;
    private readonly LostBills lost;
    private DateTimeOffset? nextTick;
    private DateTimeOffset lastThing;
    private bool ticking;

    /// <param name="sandbox">An empty sandbox that follows the life's scenario, with its clock at the beginning.</param>
    /// <param name="merchant">The merchant.</param>
    /// <param name="life">The life.</param>
    /// <param name="calls">The merchant's calls.</param>
    /// <param name="play">Differs for each run of a life, since a merchant may remember the orders of earlier ones.</param>
    public LifeRun(Sandbox sandbox, IMerchant merchant, Life life, MerchantCalls calls, int play)
    {
        (this.sandbox, this.merchant, this.life, this.calls, this.play) = (sandbox, merchant, life, calls, play);
        calls.Follow(sandbox.Clock);
        began = sandbox.Clock.GetUtcNow();
        rest = new(sandbox, merchant, calls);
        requests = new(rest, calls);
        orders = new(sandbox);
        customers = new(merchant, requests, orders, sandbox.Clock);
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
        while (requests.Silence is null && await NextThing() is { } at && at <= lastThing + Bound)
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
        var next = Earliest(due, merchant.Clock?.Next, calls.NextRelease, customers.NextLook);
        if (steps.TryPeek(out var step))
            next = Earliest(next, began + step.At);
        // The regular work goes on for as long as anything else is to come, or an order waits for it.
        return next is not null || orders.AnyOpen ? Earliest(next, nextTick) : null;
    }

    private static DateTimeOffset? Earliest(params IEnumerable<DateTimeOffset?> instants) => instants.Min();

    private async Task AdvanceTo(DateTimeOffset at)
    {
        var by = at - sandbox.Clock.GetUtcNow();
        await rest.Wait(by);
        merchant.Tell(at);
        if (by > TimeSpan.Zero)
            await rest.Advance(by);
        calls.ReleaseUntil(at);
        merchant.Clock?.AdvanceTo(at);
        await Settle();
    }

    private async Task DoWhatIsDue(DateTimeOffset at)
    {
        while (requests.Silence is null && steps.TryPeek(out var step) && began + step.At <= at)
        {
            steps.Dequeue();
            lastThing = at;
            await Do(step);
            await Settle();
        }

        foreach (var page in customers.LookingAt(at))
        {
            await customers.Look(page.Order, page);
            await Settle();
        }

        if (nextTick <= at)
        {
            await Tick();
            nextTick = at + merchant.TickEvery;
            await Settle();
            foreach (var order in orders.All.Where(order => !customers.HavePageOf(order)).ToList())
                await customers.Look(order);
        }
    }

    private async Task Settle()
    {
        await rest.Wait(TimeSpan.Zero);
        await requests.TakeAnswers();
        await lost.Forget();
    }

    private async Task Place()
    {
        var number = orders.All.Count + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"explored-{play}-{number}");
        var placed = new PlacedOrder(number, id, (100 * number) + 0.5m);
        var order = orders.Add(placed);
        await requests.Make(() => merchant.Order(placed));
        customers.Open(order);
        await Settle();
        await customers.Look(order);
        await Settle();
    }

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
                await Note(step.Do, orders.All[0]);
                calls.CutAll();
                await requests.Make(merchant.Restart);
            }

            return;
        }

        var order = orders.Of(step);
        if (step.Do == ShopAction.Leave && customers.HavePageOf(order))
        {
            await Note(step.Do, order);
            customers.Leave(order);
        }
        else if (step.Do == ShopAction.Look)
        {
            customers.Open(order);
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

        await requests.Make(() => merchant.Act(step.Do, order.Placed, refund));
        if (step.Do == ShopAction.Again)
            customers.Open(order);
        await Settle();
        await customers.Look(order);
    }

    private async Task Tick()
    {
        if (ticking)
            return;
        ticking = true;
        await requests.Make(merchant.Tick, () =>
        {
            ticking = false;
            return Task.CompletedTask;
        });
    }

    private async Task Note(ShopAction action, OrderRecord order) => actions.Add(new(action, await orders.PhaseOf(order)));

    /// <summary>Everybody looks once more, when nothing is to come any more.</summary>
    private async Task Close()
    {
        await requests.Finish();
        foreach (var order in orders.All)
        {
            await customers.Look(order);
            await requests.Finish();
            await Settle();
        }
    }

    private async Task<LifeRecord> Record() => new()
    {
        Life = life,
        BeganAt = began,
        EndedAt = sandbox.Clock.GetUtcNow(),
        Orders = orders.All,
        Invoices = await orders.Invoices(),
        Entries = await sandbox.Journal.List(new() { OldestFirst = true, WithBodies = true, Limit = 10_000 }),
        Output = merchant.TakeOutput(),
        Actions = actions,
        Silence = requests.Silence,
    };
}
