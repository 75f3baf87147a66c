using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Reference.Client.Checkout;

/// <summary>Sends the bills of orders, at most one at a time for each order, and cancels superseded bills.</summary>
internal sealed partial class OrderBilling(
    SeqrClient client,
    OrderRepository orders,
    IOptions<InAppCheckoutOptions> options,
    TimeProvider clock,
    ILogger<OrderBilling>? logger = null)
{
    private readonly ILogger log = logger ?? NullLogger<OrderBilling>.Instance;
    private readonly ConcurrentDictionary<string, byte> inProgress = new();

    /// <summary>Whether this process is waiting for the answer to this bill.</summary>
    public bool IsInProgress(string billKey) => inProgress.ContainsKey(billKey);

    public Task<Order> StartAsync(Purchase purchase) => BillAsync(purchase.OrderId, (order, key) => order switch
    {
        null => OrderRules.FirstBill(purchase, key, clock.GetUtcNow()),
        _ when order.Purchase.Total != purchase.Total => throw new InvalidOperationException(
            $"Order {order.Id} was started with {order.Purchase.Total}; it cannot be continued with {purchase.Total}."),
        _ when order.IsOfAnother(purchase.DeliverTo) => throw new InvalidOperationException(
            $"Order {order.Id} was started by another payer."),
        { State: OrderState.NotSent or OrderState.Refused } =>
            order.WithDelivery(purchase.DeliverTo).NextBill(key, clock.GetUtcNow()),
        _ => order.WithDelivery(purchase.DeliverTo),
    });

    public Task<Order> AgainAsync(string orderId) => BillAsync(orderId, (order, key) => order switch
    {
        null => throw new KeyNotFoundException($"There is no order '{orderId}'."),
        _ when order.MayBillAgain() => order.NextBill(key, clock.GetUtcNow()),
        _ => order,
    });

    /// <summary>
    /// Cancels a bill that is no longer the order's current one. It does not ask for the bill's status: without that question SEQR reverses
    /// a payment of the bill after 20 s.
    /// </summary>
    public async Task CancelSupersededAsync(string orderId, string reference)
    {
        try
        {
            var canceled = await client.CancelInvoiceAsync(reference, CancellationToken.None);
            LogSupersededCanceled(log, orderId, reference, canceled.Refusal?.Name ?? "canceled");
        }
        catch (SeqrTransportException e)
        {
            LogSupersededCanceled(log, orderId, reference, e.Message);
        }
    }

    private async Task<Order> BillAsync(string orderId, Func<Order?, string, Order> decide)
    {
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        inProgress[key] = 0;
        try
        {
            // Save first, then send. After a crash in between, the order is known to be in doubt.
            var order = await orders.CreateOrUpdateAsync(orderId, order => decide(order, key));
            return order.BillKey == key ? await SendAsync(order) : order;
        }
        finally
        {
            inProgress.TryRemove(key, out _);
        }
    }

    private async Task<Order> SendAsync(Order order)
    {
        SeqrResult<SentInvoice> answer;
        try
        {
            answer = await client.SendInvoiceAsync(InvoiceOf(order), tokens: null, CancellationToken.None);
        }
        catch (SeqrTransportException e)
        {
            return await orders.UpdateAsync(order.Id, o => o.NotAnswered(order.BillKey, e));
        }

        if (!answer.IsSuccess)
            return await orders.UpdateAsync(order.Id, o => o.BillRefused(order.BillKey, answer.Refusal));
        var after = await orders.UpdateAsync(order.Id, o => o.Sent(order.BillKey, answer.Value));
        if (after.InvoiceReference != answer.Value.InvoiceReference)
            await CancelSupersededAsync(order.Id, answer.Value.InvoiceReference);
        return after;
    }

    private Invoice InvoiceOf(Order order) => order.Purchase.ToInvoice(order.BilledAt) with
    {
        NotificationUrl = WithQuery(options.Value.NotificationUrl!, $"order={order.Id}&bill={order.BillKey}"),
        BackUrl = WithQuery(options.Value.BackUrl!, $"order={order.Id}"),
    };

    private static Uri WithQuery(Uri url, string query) =>
        new(url.OriginalString + (url.OriginalString.Contains('?') ? '&' : '?') + query);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "Order {OrderId}: took back invoice {InvoiceReference}, which is not its bill: {Outcome}")]
    private static partial void LogSupersededCanceled(ILogger logger, string orderId, string invoiceReference, string outcome);
}
