using System.Collections.Concurrent;

namespace Reference.Client.Checkout;

/// <summary>Refunds: recorded before they are sent, and never sent twice by themselves.</summary>
internal sealed class Refunding(SeqrClient client, OrderBook book, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Order, string Refund), Lazy<Task<Refund>>> underWay = new();

    public bool IsUnderWay(string orderId, string refundId) => underWay.ContainsKey((orderId, refundId));

    /// <summary>Refunds; a second call for the same refund, say a double click, waits for the first one's outcome.</summary>
    public Task<Refund> RefundAsync(string orderId, string refundId, Money? amount) => underWay.GetOrAdd(
        (orderId, refundId), _ => new Lazy<Task<Refund>>(() => Task.Run(() => RunAsync(orderId, refundId, amount)))).Value;

    private async Task<Refund> RunAsync(string orderId, string refundId, Money? amount)
    {
        try
        {
            var isNew = false;
            var order = await book.ChangeAsync(orderId, o =>
            {
                isNew = o.Refunds.Find(r => r.Id == refundId) is not { } known || known.MayBeSentAgain();
                return isNew ? o.Refunding(refundId, amount, clock.GetUtcNow()) : o;
            });
            if (isNew)
                order = await SendAsync(order, order.Refunds.Single(r => r.Id == refundId));
            return order.Refunds.Single(r => r.Id == refundId);
        }
        finally
        {
            underWay.TryRemove((orderId, refundId), out _);
        }
    }

    private async Task<Order> SendAsync(Order order, Refund refund)
    {
        var bill = new Invoice { Total = refund.Amount, Title = order.Purchase.Title, ClientInvoiceId = order.Id, IssueDate = refund.At };
        try
        {
            var answer = await client.RefundPaymentAsync(order.ErsReference!, bill, CancellationToken.None);
            return await book.ChangeAsync(order.Id, o => answer.IsSuccess
                ? o.Refunded(refund.Id, answer.Value.ErsReference)
                : o.RefundRefused(refund.Id, answer.Refusal));
        }
        catch (SeqrTransportException e)
        {
            return await book.ChangeAsync(order.Id, o => o.RefundNotAnswered(refund.Id, e));
        }
    }
}
