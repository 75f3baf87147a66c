namespace Reference.Client.Tills;

/// <summary>
/// Asks SEQR for the status of a sale's bill, answers the payer's cards, and cancels. Asking for the status of a paid bill acknowledges the
/// payment.
/// </summary>
internal sealed class SaleInquiry(SeqrClient client, SaleRepository sales, TillOptions options)
{
    public async Task<Sale> AskAsync(Sale sale, CancellationToken cancellation)
    {
        if (sale is not { State: SaleState.Open, InvoiceReference: { } reference })
            return sale;
        var answer = await client.GetPaymentStatusAsync(reference, sale.InvoiceVersion, CancellationToken.None);
        if (!answer.IsSuccess)
            return await sales.UpdateAsync(sale.Id, s => s.IsSettled ? s : s with { LastRefusal = answer.Refusal });
        sale = await sales.UpdateAsync(sale.Id, s => s.StatusReceived(reference, answer.Value));
        options.OnPolled(sale);
        return sale.AwaitsTillAnswer(answer.Value) ? await AnswerAsync(sale, sale.Offered(answer.Value), cancellation) : sale;
    }

    public async Task<Sale> CancelAsync(Sale sale)
    {
        if (sale is not { State: SaleState.Open, InvoiceReference: { } reference })
            return sale;
        var canceled = await client.CancelInvoiceAsync(reference, CancellationToken.None);
        return canceled.Refusal switch
        {
            null or { Code: ResultCode.InvoiceAlreadyCanceled } => await sales.UpdateAsync(sale.Id, s => s.Canceled(reference)),
            { Code: ResultCode.CannotCancelPaidInvoice } => await AskAsync(sale, CancellationToken.None), // The payer was faster.
            var refusal => await sales.UpdateAsync(sale.Id, s => s with { LastRefusal = refusal }),
        };
    }

    // The answer is saved only after SEQR accepted it. If SEQR gives no answer, the next poll shows whether the payer still waits. Then the
    // update is sent again, which changes nothing if the first one arrived.
    private async Task<Sale> AnswerAsync(Sale sale, IReadOnlyList<CustomerToken> offered, CancellationToken cancellation)
    {
        var answer = offered.Count == 0 ? new TokenAnswer([]) : await options.AnswerTokens(sale, offered, cancellation);
        if (answer.NewBill is { } bill && bill.OrderId != sale.Id)
            throw new InvalidOperationException($"The new bill of sale '{sale.Id}' names order '{bill.OrderId}'.");
        var invoice = (answer.NewBill ?? sale.Purchase).ToInvoice(sale.BilledAt) with { AcknowledgmentMode = sale.AcknowledgmentMode };
        var updated = await client.UpdateInvoiceAsync(sale.InvoiceReference!, invoice, answer.Tokens, CancellationToken.None);
        return await sales.UpdateAsync(sale.Id, s => updated.IsSuccess ? s.Updated(answer) : s with { LastRefusal = updated.Refusal });
    }
}
