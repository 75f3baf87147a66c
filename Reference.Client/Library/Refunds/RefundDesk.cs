using System.Collections.Immutable;
using Reference.Client.Storage;

namespace Reference.Client;

/// <summary>Sends refunds. It saves each refund before it sends it, and never sends one twice automatically.</summary>
/// <typeparam name="T">The type of bill.</typeparam>
internal sealed class RefundDesk<T>(SeqrClient client, RecordRepository<T> records, TimeProvider clock)
    where T : Bill
{
    private readonly SingleFlight<(string Bill, string Refund), T> sending = new();

    /// <summary>Refunds. A concurrent call for the same refund waits for the result of the first one.</summary>
    /// <returns>The bill with the refund.</returns>
    public Task<T> RefundAsync(string billId, RefundRequest request) =>
        sending.RunAsync((billId, request.Id), () => RunAsync(billId, request));

    /// <summary>After a restart, puts refunds that were being sent in doubt. It leaves out those that this program is sending.</summary>
    public async Task<T> InterruptAsync(T bill)
    {
        foreach (var refund in bill.Refunds.Where(r => r.State is RefundState.Sending && !sending.IsInProgress((bill.Id, r.Id))))
            bill = await UpdateAsync(bill.Id, refunds => refunds.Interrupted(refund.Id));
        return bill;
    }

    public Task<T> ResolveAsync(string billId, string refundId, bool carriedOut, string? ersReference) =>
        UpdateAsync(billId, refunds => refunds.Resolved(refundId, carriedOut, ersReference));

    private async Task<T> RunAsync(string billId, RefundRequest request)
    {
        var isNew = false;
        var bill = await records.UpdateAsync(billId, b =>
        {
            isNew = b.Refunds.Find(r => r.Id == request.Id) is not { } known || known.MayBeSentAgain();
            return isNew ? b.WithRefund(request, clock.GetUtcNow()) : b;
        });
        return isNew ? await SendAsync(bill, bill.Refunds.Single(r => r.Id == request.Id)) : bill;
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
            return await UpdateAsync(bill.Id, refunds => answer.IsSuccess
                ? refunds.Done(refund.Id, answer.Value.ErsReference)
                : refunds.Refused(refund.Id, answer.Refusal));
        }
        catch (SeqrTransportException e)
        {
            return await UpdateAsync(bill.Id, refunds => refunds.NotAnswered(refund.Id, e));
        }
    }

    private Task<T> UpdateAsync(string billId, Func<ImmutableList<Refund>, ImmutableList<Refund>> change) =>
        records.UpdateAsync(billId, bill => bill with { Refunds = change(bill.Refunds) });
}

/// <summary>A request for a refund.</summary>
/// <param name="Id">The shop's id of the refund.</param>
/// <param name="Amount">The amount; null for everything that is left.</param>
/// <param name="Place">The till that gives the refund, if any.</param>
internal sealed record RefundRequest(string Id, Money? Amount, RefundPlace? Place = null);
