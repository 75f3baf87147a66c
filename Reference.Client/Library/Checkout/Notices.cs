using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Reference.Client.Checkout;

/// <summary>Decides what a notification is about: the order's bill, a bill whose answer was lost, or one that nobody wants.</summary>
internal sealed partial class Notices(OrderBook book, Billing billing, Inquiry inquiry, Rounds rounds, ILogger<Notices>? logger = null)
{
    private readonly ILogger log = logger ?? NullLogger<Notices>.Instance;

    public async Task<Order?> TakeAsync(string orderId, string? billKey, string invoiceReference)
    {
        if (await book.FindAsync(orderId) is not { } order)
            return null;
        if (order.InvoiceReference == invoiceReference)
            return await AskOrPollAsync(orderId, inquiry.AskAsync(order));
        if (billKey == order.BillKey && order.InvoiceReference is null)
            return await AskOrPollAsync(orderId, inquiry.AdoptAsync(order, invoiceReference));
        if (billKey == order.BillKey || order.FormerBillKeys.Contains(billKey ?? ""))
        {
            await billing.WithdrawAsync(orderId, invoiceReference);
            return order;
        }

        LogStranger(log, orderId, invoiceReference);
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
    private static partial void LogStranger(ILogger logger, string orderId, string invoiceReference);
}
