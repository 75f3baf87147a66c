using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Reference.Client.Checkout;

/// <summary>Decides what a notification is about: the order's bill, a bill whose answer was lost, or one that nobody wants.</summary>
internal sealed partial class NotificationHandler(OrderRepository orders, OrderBilling billing, OrderInquiry inquiry, OrderPolling rounds, ILogger<NotificationHandler>? logger = null)
{
    private readonly ILogger log = logger ?? NullLogger<NotificationHandler>.Instance;

    public async Task<Order?> HandleAsync(string orderId, string? billKey, string invoiceReference)
    {
        if (await orders.FindAsync(orderId) is not { } order)
            return null;
        if (order.InvoiceReference == invoiceReference)
            return await AskOrPollAsync(orderId, inquiry.AskAsync(order));
        if (billKey == order.BillKey && order.InvoiceReference is null)
            return await AskOrPollAsync(orderId, inquiry.AdoptAsync(order, invoiceReference));
        if (billKey == order.BillKey || order.FormerBillKeys.Contains(billKey ?? ""))
        {
            await billing.CancelSupersededAsync(orderId, invoiceReference);
            return order;
        }

        LogUnknownInvoice(log, orderId, invoiceReference);
        return null;
    }

    // SEQR notifies no more once it got its 200, and reverses the payment 20 s later: somebody has to go on asking.
    private async Task<Order> AskOrPollAsync(string orderId, Task<Order> asking)
    {
        var open = true;
        try
        {
            var order = await asking;
            open = order.State is OrderState.Open;
            return order;
        }
        finally
        {
            if (open)
                _ = rounds.JoinAsync(orderId);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Order {OrderId}: ignored a notification of invoice {InvoiceReference} without its bill key")]
    private static partial void LogUnknownInvoice(ILogger logger, string orderId, string invoiceReference);
}
