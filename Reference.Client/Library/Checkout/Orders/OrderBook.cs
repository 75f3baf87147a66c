using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Reference.Client.Checkout;

/// <summary>
/// Changes orders: load, decide, save under the version that was loaded; a lost race decides again. Whoever's save settles an order
/// reports it, so that polls and notifications that collide report it once.
/// </summary>
internal sealed partial class OrderBook(IOrderStore store, IOptions<InAppCheckoutOptions> options, ILogger<OrderBook>? logger = null)
{
    private readonly ILogger log = logger ?? NullLogger<OrderBook>.Instance;
    private readonly ConcurrentDictionary<string, byte> reporting = new();

    // Nothing here can be canceled: what SEQR has told must be kept.
    public async Task<Order?> FindAsync(string orderId) =>
        Purchase.IsOrderId(orderId) ? await store.LoadAsync(orderId, CancellationToken.None) : null;

    public async Task<Order> GetAsync(string orderId) =>
        await FindAsync(orderId) ?? throw new KeyNotFoundException($"There is no order '{orderId}'.");

    public IAsyncEnumerable<Order> UnfinishedAsync(CancellationToken cancellation) => store.UnfinishedAsync(cancellation);

    public Task<Order> ChangeAsync(string orderId, Func<Order, Order> decide) => MakeOrChangeAsync(orderId, order =>
        decide(order ?? throw new KeyNotFoundException($"There is no order '{orderId}'.")));

    public async Task<Order> MakeOrChangeAsync(string orderId, Func<Order?, Order> decide)
    {
        while (true)
        {
            var before = await FindAsync(orderId);
            var after = decide(before);
            if (after == before)
                return after;
            if (!await store.TrySaveAsync(after, CancellationToken.None))
                continue;
            if (before?.State != after.State)
                LogState(log, orderId, after.State, after.InvoiceReference);
            after = after with { Version = after.Version + 1 };
            return after.IsSettled && before is not { IsSettled: true } ? await ReportAsync(after) : after;
        }
    }

    /// <summary>Reports a settled order unless that was done, or is being done.</summary>
    public async Task<Order> ReportAsync(Order order)
    {
        if (!reporting.TryAdd(order.Id, 0))
            return order;
        try
        {
            var current = await GetAsync(order.Id);
            if (current is { IsSettled: true, Reported: false })
            {
                await options.Value.OnSettled(current, CancellationToken.None);
                return await ChangeAsync(order.Id, o => o.BillKey == current.BillKey ? o with { Reported = true } : o);
            }

            return current;
        }
#pragma warning disable CA1031 // Whatever the shop's own code throws, the payment stands; it is told again on ResumeAsync.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotReported(log, e, order.Id);
            return order;
        }
        finally
        {
            reporting.TryRemove(order.Id, out _);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Order {OrderId} is {State}, invoice {InvoiceReference}")]
    private static partial void LogState(ILogger logger, string orderId, OrderState state, string? invoiceReference);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outcome of order {OrderId} could not be reported; ResumeAsync will report it")]
    private static partial void LogNotReported(ILogger logger, Exception exception, string orderId);
}
