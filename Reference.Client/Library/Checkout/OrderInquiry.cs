namespace Reference.Client.Checkout;

/// <summary>Asks SEQR where a bill stands, or to cancel it, and keeps the answer. To ask about a paid bill acknowledges the payment.</summary>
internal sealed class OrderInquiry(SeqrClient client, OrderRepository orders)
{
    private readonly KeyedLock turns = new();

    /// <summary>Asks about an order's bill; an order without one, or a settled one, is not asked about.</summary>
    /// <remarks>A poll, a notification and a return may ask at the same moment: each knows then what the one before was told.</remarks>
    public Task<Order> AskAsync(Order order) => turns.RunAsync(order.Id, async () =>
    {
        var current = await orders.FindAsync(order.Id) ?? order;
        return current is { State: OrderState.Open, InvoiceReference: { } reference }
            ? await AskAsync(current, reference, unchanged => unchanged)
            : current;
    });

    /// <summary>Asks about the bill of a notification; the order takes it over only if SEQR knows it as this terminal's.</summary>
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
