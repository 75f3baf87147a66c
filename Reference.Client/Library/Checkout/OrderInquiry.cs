using System.Collections.Concurrent;

namespace Reference.Client.Checkout;

/// <summary>
/// Asks SEQR for a bill's status, or to cancel the bill, and saves the answer. Asking for the status of a paid bill
/// acknowledges the payment.
/// </summary>
internal sealed class OrderInquiry(SeqrClient client, OrderRepository orders)
{
    private readonly KeyedLock locks = new();
    private readonly ConcurrentDictionary<string, byte> asking = new();

    /// <summary>Whether a question about this order is waiting for SEQR's answer.</summary>
    public bool IsAsking(string orderId) => asking.ContainsKey(orderId);

    /// <summary>Asks for the status of an order's bill. It does not ask if the order has no bill or is settled.</summary>
    /// <remarks>
    /// A poll, a notification and a returning payer may ask at the same moment. The lock lets each see the previous
    /// answer.
    /// </remarks>
    public Task<Order> AskAsync(Order order) => locks.RunAsync(order.Id, async () =>
    {
        var current = await orders.FindAsync(order.Id) ?? order;
        if (current is not { State: OrderState.Open, InvoiceReference: { } reference })
            return current;
        asking[order.Id] = 0;
        try
        {
            return await AskAsync(current, reference, unchanged => unchanged);
        }
        finally
        {
            asking.TryRemove(order.Id, out _);
        }
    });

    /// <summary>Asks for the status of a notified bill. The order adopts the bill only if SEQR knows it as this terminal's.</summary>
    public Task<Order> AdoptAsync(Order order, string reference) =>
        AskAsync(order, reference, current => current.Adopt(order.BillKey, reference));

    public async Task<Order> CancelAsync(Order order)
    {
        if (order is not { State: OrderState.Open, InvoiceReference: { } reference })
            return order;
        var canceled = await client.CancelInvoiceAsync(reference, CancellationToken.None);
        return canceled.Refusal switch
        {
            null or { Code: ResultCode.InvoiceAlreadyCanceled } => await orders.UpdateAsync(order.Id, o => o.Canceled(reference)),
            { Code: ResultCode.CannotCancelPaidInvoice } => await AskAsync(order), // The payer was faster.
            var refusal => await orders.UpdateAsync(order.Id, o => o with { LastRefusal = refusal }),
        };
    }

    private async Task<Order> AskAsync(Order order, string reference, Func<Order, Order> first)
    {
        var answer = await client.GetPaymentStatusAsync(reference, order.InvoiceVersion, CancellationToken.None);
        return answer.IsSuccess
            ? await orders.UpdateAsync(order.Id, o => first(o).StatusReceived(reference, answer.Value))
            : await orders.UpdateAsync(order.Id, o => o.IsSettled ? o : o with { LastRefusal = answer.Refusal });
    }
}
