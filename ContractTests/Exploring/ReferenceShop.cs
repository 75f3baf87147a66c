using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Reference.Client;
using Reference.Client.Checkout;
using Reference.Client.Transport;
using SeqrSandbox.Testing.Exploring;

namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>The reference client's in-app checkout, as a shop that uses it as its documentation says.</summary>
internal sealed class ReferenceShop : IDisposable
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(15);

    // A client takes milliseconds to make. It is the same for all lives of a sandbox, and knows nothing of an order.
    private static readonly ConcurrentDictionary<Uri, SeqrClient> Clients = new();

    private readonly InAppCheckout checkout;

    private ReferenceShop(ShopOpening opening) => checkout = new(
        ClientAt(opening.Endpoint),
        KeptOrders.In(opening.Kept),
        Options.Create(new InAppCheckoutOptions
        {
            NotificationUrl = new Uri(opening.Address, "notification"),
            BackUrl = new Uri(opening.Address, "back"),
        }),
        opening.Clock);

    public static ExploredShop<ReferenceShop> Explored { get; } = new()
    {
        Name = "reference client",
        Open = OpenAsync,
        Order = (shop, order) => shop.OrderAsync(order),
        Look = (shop, id) => shop.LookAsync(id),
        Notified = (shop, notification) => shop.NotifiedAsync(notification),
        Return = (shop, id) => shop.checkout.ReturnedAsync(id),
        Cancel = (shop, id) => shop.checkout.CancelAsync(id),
        Again = (shop, id) => shop.checkout.BillAgainAsync(id),
        Refund = (shop, refund) => shop.checkout.RefundAsync(refund.Order, refund.Id, new Money(refund.Amount, "SEK")),
        Tick = shop => shop.TickAsync(),
        TickEvery = TimeSpan.FromMinutes(5),
    };

    public static SeqrClient ClientAt(Uri endpoint) => Clients.GetOrAdd(endpoint, ClientOf);

    public void Dispose() => checkout.Dispose();

    private static SeqrClient ClientOf(Uri endpoint) => new ServiceCollection()
        .AddSeqrClient(seqr =>
        {
            seqr.Endpoint = endpoint;
            seqr.Credentials = SeqrCredentials.ForTerminal("public_test_shop_terminal", "12345678");
            seqr.ClientId = "Explored shop";
        })
        .BuildServiceProvider()
        .GetRequiredService<SeqrClient>();

    private static async Task<ReferenceShop> OpenAsync(ShopOpening opening)
    {
        var shop = new ReferenceShop(opening);
        foreach (var order in await shop.checkout.ResumeAsync())
            _ = shop.checkout.PollAsync(order.Id);
        return shop;
    }

    private Task<Order> OrderAsync(ShopOrder order) => checkout.StartAsync(new Purchase(order.Id, "Tea", new Money(order.Amount, "SEK")));

    // The page shows the order, and keeps a round of polls going.
    private async Task<ShopView?> LookAsync(string id)
    {
        if (await checkout.FindAsync(id) is not { } order)
            return null;
        if (order.State == OrderState.Open)
            _ = checkout.PollAsync(id);
        return new(
            order switch
            {
                { State: OrderState.Open or OrderState.Sending } => ShopState.Open,
                { IsPaid: true } when order.Refunds.Sum(refund => refund.Amount.Value) >= order.Purchase.Total.Value => ShopState.Refunded,
                { IsPaid: true } => ShopState.Paid,
                _ => ShopState.Unpaid,
            },
            order.ErsReference);
    }

    private async Task<int> NotifiedAsync(ShopNotification told)
    {
        var query = HttpUtility.ParseQueryString(told.Address.Query);
        try
        {
            await checkout.NotifiedAsync(query["order"]!, query["bill"], told.InvoiceReference);
            return 200;
        }
        catch (SeqrTransportException)
        {
            return 503;
        }
    }

    private async Task TickAsync()
    {
        await checkout.ResumeAsync();
        await checkout.CancelAbandonedAsync(Abandoned);
    }
}

/// <summary>Orders in memory, which outlive the shop as a database does.</summary>
internal sealed class KeptOrders : IRecordStore<Order>
{
    private readonly ConcurrentDictionary<string, Order> orders = new();

    public static KeptOrders In(IDictionary<string, object> kept)
    {
        if (kept.TryGetValue(nameof(KeptOrders), out var found))
            return (KeptOrders)found;
        var fresh = new KeptOrders();
        kept[nameof(KeptOrders)] = fresh;
        return fresh;
    }

    public Task<Order?> LoadAsync(string id, CancellationToken cancellationToken) => Task.FromResult(orders.GetValueOrDefault(id));

    public Task<bool> TrySaveAsync(Order record, CancellationToken cancellationToken)
    {
        var saved = record with { Version = record.Version + 1 };
        return Task.FromResult(record.Version == 0
            ? orders.TryAdd(record.Id, saved)
            : orders.TryGetValue(record.Id, out var before)
                && before.Version == record.Version && orders.TryUpdate(record.Id, saved, before));
    }

    public async IAsyncEnumerable<Order> UnfinishedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var order in orders.Values.Where(order => order.IsUnfinished))
            yield return order;
    }
}
