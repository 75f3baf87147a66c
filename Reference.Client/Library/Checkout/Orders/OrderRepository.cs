using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Reference.Client.Storage;

namespace Reference.Client.Checkout;

/// <summary>
/// Loads and saves orders. The save that settles an order also reports it, so that colliding polls and notifications report it once.
/// </summary>
internal sealed partial class OrderRepository(
    IRecordStore<Order> store, IOptions<InAppCheckoutOptions> options, ILogger<OrderRepository>? logger = null)
{
    private readonly ILogger log = logger ?? NullLogger<OrderRepository>.Instance;
    private readonly ConcurrentDictionary<string, byte> reporting = new();

    public RecordRepository<Order> Records { get; } = new(store, "order");

    public Task<Order?> FindAsync(string orderId) => Records.FindAsync(orderId);

    public Task<Order> GetAsync(string orderId) => Records.GetAsync(orderId);

    public IAsyncEnumerable<Order> UnfinishedAsync(CancellationToken cancellation) => Records.UnfinishedAsync(cancellation);

    public Task<Order> UpdateAsync(string orderId, Func<Order, Order> decide) => CreateOrUpdateAsync(orderId, order =>
        decide(order ?? throw new KeyNotFoundException($"There is no order '{orderId}'.")));

    public async Task<Order> CreateOrUpdateAsync(string orderId, Func<Order?, Order> decide)
    {
        var (before, after) = await Records.CreateOrUpdateAsync(orderId, decide);
        if (before?.State != after.State)
            LogState(log, orderId, after.State, after.InvoiceReference);
        return after.IsSettled && before is not { IsSettled: true } ? await ReportAsync(after) : after;
    }

    /// <summary>Reports a settled order, unless it is already reported or being reported.</summary>
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
                return await UpdateAsync(order.Id, o => o.BillKey == current.BillKey ? o with { Reported = true } : o);
            }

            return current;
        }
#pragma warning disable CA1031 // The payment stands whatever the shop's code throws; ResumeAsync reports it again.
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
