using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Reference.Client.Checkout;

/// <summary>Handles a notification. It is about the order's bill, a bill whose sendInvoice had no answer, or a superseded bill.</summary>
internal sealed partial class NotificationHandler(
    OrderRepository orders,
    OrderBilling billing,
    OrderInquiry inquiry,
    OrderPolling polling,
    ILogger<NotificationHandler>? logger = null)
{
    private readonly ILogger log = logger ?? NullLogger<NotificationHandler>.Instance;

    public async Task<Order?> HandleAsync(string orderId, string? billKey, string invoiceReference)
    {
        if (await orders.FindAsync(orderId) is not { } order)
            return null;
        if (order.InvoiceReference == invoiceReference)
            return await AskOrPollAsync(orderId, inquiry.AskAtOnceAsync(order));
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

    // After a 200, SEQR does not notify again, and it reverses the payment 20 s later. So polling has to go on.
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
                _ = polling.JoinAsync(orderId);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "Order {OrderId}: ignored a notification of invoice {InvoiceReference} without its bill key")]
    private static partial void LogUnknownInvoice(ILogger logger, string orderId, string invoiceReference);
}
