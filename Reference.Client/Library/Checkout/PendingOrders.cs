using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Reference.Client.Checkout;

/// <summary>
/// Finishes orders that no call is working on: those of an earlier run of the program, and those that payers have
/// abandoned.
/// </summary>
internal sealed partial class PendingOrders(
    OrderRepository orders, OrderBilling billing, OrderInquiry inquiry, RefundDesk<Order> refundDesk, ILogger<PendingOrders>? logger = null)
{
    private readonly ILogger log = logger ?? NullLogger<PendingOrders>.Instance;

    public async Task<IReadOnlyList<Order>> ResumeAsync(CancellationToken cancellation)
    {
        var open = new List<Order>();
        await foreach (var order in orders.UnfinishedAsync(cancellation))
        {
            if (await RecoverAsync(order) is { State: OrderState.Open } still)
                open.Add(still);
        }

        return open;
    }

    public async Task<IReadOnlyList<Order>> CancelBilledUntilAsync(DateTimeOffset billedUntil, CancellationToken cancellation)
    {
        var abandoned = new List<Order>();
        SeqrTransportException? unanswered = null;
        await foreach (var order in orders.UnfinishedAsync(cancellation))
        {
            if (order.State is not OrderState.Open || order.BilledAt > billedUntil)
                continue;
            try
            {
                abandoned.Add(await inquiry.CancelAsync(order));
            }
            catch (SeqrTransportException e)
            {
                // One order that SEQR never answers must not keep the others open for ever.
                unanswered ??= e;
            }
        }

        return unanswered is null ? abandoned : throw unanswered;
    }

    private async Task<Order> RecoverAsync(Order order)
    {
        if (order.State is OrderState.Sending && !billing.IsInProgress(order.BillKey))
            order = await orders.UpdateAsync(order.Id, o => o.Interrupted(order.BillKey));
        order = await refundDesk.InterruptAsync(order);
        if (order is { IsSettled: true, Reported: false })
            return await orders.ReportAsync(order);
        try
        {
            return await inquiry.AskAsync(order);
        }
        catch (SeqrTransportException e)
        {
            LogInquiryFailed(log, order.Id, e.Message);
            return order;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Order {OrderId} could not be asked about: {Reason}")]
    private static partial void LogInquiryFailed(ILogger logger, string orderId, string reason);
}
