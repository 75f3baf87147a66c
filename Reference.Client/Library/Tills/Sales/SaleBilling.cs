namespace Reference.Client.Tills;

/// <summary>
/// Sends a till's bills. A cash register has one open invoice at SEQR, and a new invoice cancels it. If a bill had no
/// answer, the till looks for it once, and otherwise sends it again. Then the first bill can no longer be paid. SEQR
/// reverses a payment of it after 20 s, because nobody asks for its status.
/// </summary>
internal sealed class SaleBilling(Till till, SeqrClient client, SaleRepository sales, TimeProvider clock)
{
    private const int Attempts = 3;

    private readonly SingleFlight<string, Sale> selling = new();

    public bool IsInProgress(string saleId) => selling.IsInProgress(saleId);

    public Task<Sale> BillAsync(Purchase purchase, SaleTerms terms) =>
        selling.RunAsync(purchase.OrderId, () => BeginAsync(purchase, terms));

    /// <summary>Continues a sale whose bill was being sent when the program ended.</summary>
    public Task<Sale> RecoverAsync(Sale sale) => selling.RunAsync(sale.Id, async () => await FindPaidAsync(sale) ?? await SendAsync(sale));

    private async Task<Sale> BeginAsync(Purchase purchase, SaleTerms terms)
    {
        var isNew = false;
        // Save first, then send. After a crash in between, the till knows which bill to look for.
        var (_, sale) = await sales.Records.CreateOrUpdateAsync(purchase.OrderId, known =>
        {
            isNew = known is null or { State: SaleState.NotBilled };
            return isNew
                ? SaleRules.Begin(till, purchase, terms, clock.GetUtcNow()) with { Version = known?.Version ?? 0 }
                : RequireSame(known!, purchase);
        });
        if (sale.State is not SaleState.Sending)
            return sale;
        return (isNew ? null : await FindPaidAsync(sale)) ?? await SendAsync(sale);
    }

    private Sale RequireSame(Sale known, Purchase purchase) =>
        known.TillId == till.TillId && (known.State is not SaleState.Sending || known.Purchase.Total == purchase.Total)
            ? known
            : throw new InvalidOperationException($"Sale '{known.Id}' was begun at till '{known.TillId}' with {known.Purchase.Total}.");

    private async Task<Sale> SendAsync(Sale sale)
    {
        for (var attempt = 1; sale.State is SaleState.Sending && attempt <= Attempts; attempt++)
        {
            if (attempt > 1 && await FindPaidAsync(sale) is { } found)
                return found;
            sale = await SendOnceAsync(sale);
        }

        return sale;
    }

    private async Task<Sale> SendOnceAsync(Sale sale)
    {
        try
        {
            var invoice = sale.Purchase.ToInvoice(sale.BilledAt) with { AcknowledgmentMode = sale.AcknowledgmentMode };
            var answer = await client.SendInvoiceAsync(invoice, sale.Swiped, CancellationToken.None);
            return await sales.UpdateAsync(sale.Id, s => answer.IsSuccess ? s.Billed(answer.Value) : s.Refused(answer.Refusal));
        }
        catch (SeqrTransportException e)
        {
            return await sales.UpdateAsync(sale.Id, s => s.NotAnswered(e));
        }
    }

    // Without a reference SEQR answers for the till's current invoice, and identifies it only after it is paid. The call acknowledges the
    // payment, so the payment is saved with the sale to which it belongs.
    private async Task<Sale?> FindPaidAsync(Sale sale)
    {
        try
        {
            var answer = await client.GetPaymentStatusAsync(invoiceReference: null, cancellationToken: CancellationToken.None);
            if (answer.Value is not { Status: InvoiceStatus.Paid, Receipt.ClientInvoiceId: { } owner })
                return null;
            if (await sales.Records.FindAsync(owner) is not { } known || known.TillId != till.TillId)
                return null;
            var paid = await sales.UpdateAsync(owner, s => s.FoundPaid(answer.Value));
            return owner == sale.Id ? paid : null;
        }
        catch (SeqrTransportException)
        {
            return null; // The next attempt to send will show.
        }
    }
}
