namespace Reference.Client.Checkout;

/// <summary>
/// Asks SEQR for a bill's status, or to cancel the bill, and saves the answer. Asking for the status of a paid bill
/// acknowledges the payment.
/// </summary>
internal sealed class OrderInquiry(SeqrClient client, OrderRepository orders)
{
    private readonly KeyedLock locks = new();

    /// <summary>Asks for the status of an order's bill. It does not ask if the order has no bill or is settled.</summary>
    /// <remarks>
    /// A poll, a notification and a returning payer may ask at the same moment. The lock lets each see the previous
    /// answer.
    /// </remarks>
    public Task<Order> AskAsync(Order order) =>
        locks.RunAsync(order.Id, async () => await AskAtOnceAsync(await orders.FindAsync(order.Id) ?? order));

    /// <summary>
    /// Asks although another question may be under way. That one may hang, be older than the payment, or be held back by SEQR until the
    /// notification is answered that this question is about.
    /// </summary>
    public async Task<Order> AskAtOnceAsync(Order order) =>
        order is { State: OrderState.Open, InvoiceReference: { } reference }
            ? await AskAsync(order, reference, unchanged => unchanged)
            : order;

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
