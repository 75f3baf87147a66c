using System.Collections.Immutable;
using Reference.Client.Storage;

namespace Reference.Client;

/// <summary>Refunds: recorded before they are sent, and never sent twice by themselves.</summary>
/// <typeparam name="T">What was paid.</typeparam>
internal sealed class Refunding<T>(SeqrClient client, RecordBook<T> book, TimeProvider clock)
    where T : Bill
{
    private readonly OneAtATime<(string Bill, string Refund), T> sending = new();

    /// <summary>Refunds; a second call for the same refund waits for the first one's outcome.</summary>
    /// <returns>The bill with the refund as it stands.</returns>
    public Task<T> RefundAsync(string billId, RefundOrder order) => sending.RunAsync((billId, order.Id), () => RunAsync(billId, order));

    /// <summary>After a restart: refunds that were on their way are in doubt. Those that this program is sending are left alone.</summary>
    public async Task<T> InterruptAsync(T bill)
    {
        foreach (var refund in bill.Refunds.Where(r => r.State is RefundState.Sending && !sending.IsUnderWay((bill.Id, r.Id))))
            bill = await ChangeAsync(bill.Id, refunds => refunds.Interrupted(refund.Id));
        return bill;
    }

    public Task<T> ResolveAsync(string billId, string refundId, bool carriedOut, string? ersReference) =>
        ChangeAsync(billId, refunds => refunds.Resolved(refundId, carriedOut, ersReference));

    private async Task<T> RunAsync(string billId, RefundOrder order)
    {
        var isNew = false;
        var bill = await book.ChangeAsync(billId, b =>
        {
            isNew = b.Refunds.Find(r => r.Id == order.Id) is not { } known || known.MayBeSentAgain();
            return isNew ? b.Refunding(order, clock.GetUtcNow()) : b;
        });
        return isNew ? await SendAsync(bill, bill.Refunds.Single(r => r.Id == order.Id)) : bill;
    }

    private async Task<T> SendAsync(T bill, Refund refund)
    {
        var invoice = new Invoice
        {
            Total = refund.Amount,
            Title = bill.Purchase.Title,
            ClientInvoiceId = bill.Id,
            IssueDate = refund.At,
            CashierId = refund.Place?.CashierId,
        };
        try
        {
            var answer = await client.RefundPaymentAsync(bill.ErsReference!, invoice, CancellationToken.None);
            return await ChangeAsync(bill.Id, refunds => answer.IsSuccess
                ? refunds.Done(refund.Id, answer.Value.ErsReference)
                : refunds.Refused(refund.Id, answer.Refusal));
        }
        catch (SeqrTransportException e)
        {
            return await ChangeAsync(bill.Id, refunds => refunds.NotAnswered(refund.Id, e));
        }
    }

    private Task<T> ChangeAsync(string billId, Func<ImmutableList<Refund>, ImmutableList<Refund>> change) =>
        book.ChangeAsync(billId, bill => bill with { Refunds = change(bill.Refunds) });
}

/// <summary>What is to be refunded.</summary>
/// <param name="Id">The shop's id of the refund.</param>
/// <param name="Amount">How much; null for all that is left.</param>
/// <param name="Place">Where it is given, if at a till.</param>
internal sealed record RefundOrder(string Id, Money? Amount, RefundPlace? Place = null);
