using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Explore.Merchants;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Testing.Exploring;

/// <summary>Merchants in this process, and the listener by which SEQR's posts reach them.</summary>
internal sealed class DelegateMerchants<TShop> : IMerchantSource, IAsyncDisposable
    where TShop : class
{
    private readonly ExploredShop<TShop> shop;
    private readonly WebApplication listener;
    private readonly ConcurrentDictionary<int, DelegateMerchant<TShop>> open = new();
    private int opened;

    private DelegateMerchants(ExploredShop<TShop> shop, WebApplication listener) => (this.shop, this.listener) = (shop, listener);

    public string Name => shop.Name;

    // A life mostly waits until its merchant is at rest.
    public int Workers => 32 * Environment.ProcessorCount;

    public static async Task<DelegateMerchants<TShop>> Open(ExploredShop<TShop> shop, CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var merchants = new DelegateMerchants<TShop>(shop, builder.Build());
        merchants.listener.Run(merchants.Take);
        await merchants.listener.StartAsync(stop);
        return merchants;
    }

    public Task<IMerchant> Open(Uri sandbox)
    {
        var number = Interlocked.Increment(ref opened);
        var endpoint = new Uri(sandbox.AbsoluteUri.TrimEnd('/') + InvoiceService.Path);
        var merchant = new DelegateMerchant<TShop>(shop, endpoint, new(new(listener.Urls.First()), $"/{number}/"));
        open[number] = merchant;
        return Task.FromResult<IMerchant>(merchant);
    }

    public ValueTask DisposeAsync() => listener.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        if (context.Request.Path.Value?.Split('/') is not ["", var number, ..]
            || !int.TryParse(number, out var at) || !open.TryGetValue(at, out var merchant) || !context.Request.HasFormContentType)
            return;
        var form = await context.Request.ReadFormAsync();
        var address = new Uri(new(listener.Urls.First()), context.Request.Path + context.Request.QueryString);
        context.Response.StatusCode = await merchant.Notify(new(address, form["invoiceReference"].ToString()));
    }
}

/// <summary>A merchant in this process.</summary>
internal sealed class DelegateMerchant<TShop>(ExploredShop<TShop> shop, Uri endpoint, Uri address) : IMerchant
    where TShop : class
{
    private readonly VirtualClock clock = new(DateTimeOffset.UnixEpoch);
    private readonly List<string> output = [];
    private Dictionary<string, object> kept = [];
    private TShop? current;
    private bool waits;

    public IReadOnlySet<ShopAction> Offers { get; } = new HashSet<ShopAction>(
        new (ShopAction Action, bool IsOffered)[]
        {
            (ShopAction.Return, shop.Return is not null),
            (ShopAction.Cancel, shop.Cancel is not null),
            (ShopAction.Again, shop.Again is not null),
            (ShopAction.Refund, shop.Refund is not null),
            (ShopAction.Restart, shop.Restarts),
        }.Where(action => action.IsOffered).Select(action => action.Action));

    // A merchant with waits of its own asks SEQR by itself, every second, and a page only shows what it has heard.
    public TimeSpan LookEvery => TimeSpan.FromSeconds(Clock is null ? 1 : 3);

    public TimeSpan? TickEvery => shop.Tick is null ? null : shop.TickEvery;

    // A shop that has never set a timer has no waits of its own.
    public VirtualClock? Clock => waits || (waits = clock.Changes > 0) ? clock : null;

    private TShop Current => current ?? throw new InvalidOperationException("No life has begun.");

    public async Task Begin(DateTimeOffset now)
    {
        await Close();
        clock.Begin(now);
        kept = [];
        await Start();
    }

    public Task Order(PlacedOrder order) => Try(() => shop.Order(Current, new(order.Id, order.Amount)));

    public Task<Sight?> Look(string order) => Try(async () => await shop.Look(Current, order) is { } view
        ? new Sight(Enum.Parse<ShownState>($"{view.State}"), view.Reference)
        : new Sight(ShownState.Unknown));

    public Task Act(ShopAction action, PlacedOrder order, RefundRequest? refund = null) => Try(() => action switch
    {
        ShopAction.Return => shop.Return!(Current, order.Id),
        ShopAction.Cancel => shop.Cancel!(Current, order.Id),
        ShopAction.Again => shop.Again!(Current, order.Id),
        _ => shop.Refund!(Current, new(order.Id, refund!.Id, refund.Amount)),
    });

    public async Task Restart()
    {
        await Close();
        await Start();
    }

    public Task Tick() => Try(() => shop.Tick!(Current));

    public void Tell(DateTimeOffset now)
    {
        if (Clock is null)
            clock.Begin(now);
    }

    public IReadOnlyList<string> TakeOutput()
    {
        lock (output)
        {
            var taken = output.ToList();
            output.Clear();
            return taken;
        }
    }

    public async Task<int> Notify(ShopNotification notification)
    {
        if (shop.Notified is null || current is null)
            return StatusCodes.Status404NotFound;
        var status = StatusCodes.Status500InternalServerError;
        await Try(async () => status = await shop.Notified(current, notification));
        return status;
    }

    public async ValueTask DisposeAsync() => await Close();

    private async Task Start()
    {
        try
        {
            current = await shop.Open(new(endpoint, address, clock, kept));
        }
        catch (Exception error)
        {
            throw new MerchantException($"{shop.Name} cannot be opened: {error.Message}", error);
        }
    }

    private async Task Close()
    {
        switch (current)
        {
            case IAsyncDisposable closing:
                await closing.DisposeAsync();
                break;
            case IDisposable closing:
                closing.Dispose();
                break;
        }

        current = null;
    }

    private Task<bool> Try(Func<Task> act) => Try(async () =>
    {
        await act();
        return true;
    });

    /// <summary>What a shop throws is what its customer gets to see: an error page.</summary>
    private async Task<T?> Try<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception error)
        {
            lock (output)
                output.Add(error.Message);
            return default;
        }
    }
}
