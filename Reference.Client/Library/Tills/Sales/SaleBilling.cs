namespace Reference.Client.Tills;

/// <summary>
/// Sends a till's bills. A cash register has one open invoice at SEQR, and a new one cancels it; so a bill whose answer was lost is looked for
/// once, and otherwise sent again: the first can no longer be paid, and a payment of it that nobody asks about is reversed after 20 s.
/// </summary>
internal sealed class SaleBilling(Till till, SeqrClient client, SaleRepository sales, TimeProvider clock)
{
    private const int Attempts = 3;

    private readonly SingleFlight<string, Sale> selling = new();

    public bool IsInProgress(string saleId) => selling.IsInProgress(saleId);

    public Task<Sale> BillAsync(Purchase purchase, SaleTerms terms) =>
        selling.RunAsync(purchase.OrderId, () => BeginAsync(purchase, terms));

    /// <summary>Takes up a sale whose bill was on its way when the program ended.</summary>
    public Task<Sale> RecoverAsync(Sale sale) => selling.RunAsync(sale.Id, async () => await FindPaidAsync(sale) ?? await SendAsync(sale));

    private async Task<Sale> BeginAsync(Purchase purchase, SaleTerms terms)
    {
        var isNew = false;
        // Stored before it is sent: after a crash in between, the till knows what to look for.
        var (_, sale) = await sales.Records.CreateOrUpdateAsync(purchase.OrderId, known =>
        {
            isNew = known is null or { State: SaleState.NotBilled };
            return isNew ? SaleRules.Begin(till, purchase, terms, clock.GetUtcNow()) with { Version = known?.Version ?? 0 } : Same(known!, purchase);
        });
        if (sale.State is not SaleState.Sending)
            return sale;
        return (isNew ? null : await FindPaidAsync(sale)) ?? await SendAsync(sale);
    }

    private Sale Same(Sale known, Purchase purchase) => known.TillId == till.TillId && (known.State is not SaleState.Sending || known.Purchase.Total == purchase.Total)
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

    // Without a reference SEQR tells of the till's current invoice, and names it only once it is paid. The question acknowledges the payment,
    // so it is kept with whichever sale it belongs to.
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
            return null; // Sending it again will tell.
        }
    }
}
