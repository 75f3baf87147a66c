using System.Collections.Concurrent;
using System.Xml;
using SeqrSandbox.Testing.Exploring;

namespace ShopTests;

/// <summary>The shop with its orders, as an exploration drives it.</summary>
internal sealed class ExploredCheckout : IDisposable
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(15);

    private readonly HttpClient http = new();
    private readonly TimeProvider clock;
    private readonly Checkout checkout;
    private readonly ConcurrentDictionary<string, ExploredOrder> orders;

    public ExploredCheckout(ShopOpening opening)
    {
        clock = opening.Clock;
        checkout = new(http, opening.Endpoint, new(opening.Address, "notification"));
        // The shop's database: it is there again after a restart.
        orders = opening.Kept.TryGetValue("orders", out var kept)
            ? (ConcurrentDictionary<string, ExploredOrder>)kept
            : new ConcurrentDictionary<string, ExploredOrder>();
        opening.Kept["orders"] = orders;
    }

    public async Task OrderAsync(string id, decimal amount)
    {
        // Saved first: if no answer comes, nobody knows whether there is a bill, and none is sent again.
        var at = clock.GetUtcNow();
        orders[id] = new(at, null, null);
        orders[id] = new(at, await checkout.BillAsync(id, amount), OrderState.Open);
    }

    public async Task<ShopView?> LookAsync(string id)
    {
        await AskAsync(id);
        return orders.TryGetValue(id, out var order)
            ? new(Shown(order.State), order.State?.Payment)
            : null;
    }

    public async Task<int> NotifiedAsync(string reference)
    {
        var id = orders.FirstOrDefault(order => order.Value.Reference == reference).Key;
        return id is null || await AskAsync(id) ? 200 : 503;
    }

    public async Task AskAboutOpenOrdersAsync()
    {
        foreach (var (id, order) in orders)
        {
            if (order.State == OrderState.Open && clock.GetUtcNow() - order.At >= Abandoned)
                await TryAsync(() => checkout.CancelAsync(order.Reference!));
            await AskAsync(id);
        }
    }

    public void Dispose() => http.Dispose();

    /// <returns>Whether SEQR answered, as far as it had to be asked.</returns>
    private async Task<bool> AskAsync(string id)
    {
        if (!orders.TryGetValue(id, out var order) || order.Reference is not { } reference || order.State != OrderState.Open)
            return true;
        return await TryAsync(async () => orders[id] = order with { State = await checkout.AskAsync(reference) });
    }

    /// <returns>Whether SEQR answered, and did not refuse.</returns>
    private static async Task<bool> TryAsync(Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (Exception error) when (error is HttpRequestException or SeqrRefusedException or XmlException or InvalidOperationException)
        {
            return false;
        }
    }

    private static ShopState Shown(OrderState? state) => state switch
    {
        null => ShopState.Unpaid,
        { Payment: not null } => ShopState.Paid,
        _ when state == OrderState.Open => ShopState.Open,
        _ => ShopState.Unpaid,
    };

    private sealed record ExploredOrder(DateTimeOffset At, string? Reference, OrderState? State);
}
