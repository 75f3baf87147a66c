using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Reference.Client.Checkout;

/// <summary>Takes up what nobody drives any more: what an ended program was doing, and the orders of payers who never came back.</summary>
internal sealed partial class Leftovers(
    OrderBook book, Billing billing, Inquiry inquiry, Refunding<Order> refunding, ILogger<Leftovers>? logger = null)
{
    private readonly ILogger log = logger ?? NullLogger<Leftovers>.Instance;

    public async Task<IReadOnlyList<Order>> ResumeAsync(CancellationToken cancellation)
    {
        var open = new List<Order>();
        await foreach (var order in book.UnfinishedAsync(cancellation))
        {
            if (await TakeUpAsync(order) is { State: OrderState.Open } still)
                open.Add(still);
        }

        return open;
    }

    public async Task<IReadOnlyList<Order>> CancelAsync(DateTimeOffset billedUntil, CancellationToken cancellation)
    {
        var abandoned = new List<Order>();
        await foreach (var order in book.UnfinishedAsync(cancellation))
        {
            if (order.State is OrderState.Open && order.BilledAt <= billedUntil)
                abandoned.Add(await inquiry.CancelAsync(order));
        }

        return abandoned;
    }

    private async Task<Order> TakeUpAsync(Order order)
    {
        if (order.State is OrderState.Sending && !billing.IsUnderWay(order.BillKey))
            order = await book.ChangeAsync(order.Id, o => o.Interrupted(order.BillKey));
        order = await refunding.InterruptAsync(order);
        if (order is { IsSettled: true, Reported: false })
            return await book.ReportAsync(order);
        try
        {
            return await inquiry.AskAsync(order);
        }
        catch (SeqrTransportException e)
        {
            LogNotAsked(log, order.Id, e.Message);
            return order;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Order {OrderId} could not be asked about: {Reason}")]
    private static partial void LogNotAsked(ILogger logger, string orderId, string reason);
}
