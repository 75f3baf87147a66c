namespace Reference.Client.Tills;

/// <summary>
/// Sells, cancels and refunds at a till. A cash register has one open bill at SEQR; the next bill cancels it. Payments and refunds go into
/// the till's journal. A cancellation token stops the waiting. It never stops a request to SEQR or the saving of its answer.
/// </summary>
public sealed class CashRegister
{
    private readonly SeqrClient client;
    private readonly SaleRepository sales;
    private readonly SaleBilling billing;
    private readonly SaleInquiry inquiry;
    private readonly RefundDesk<Sale> refundDesk;
    private readonly PollLoop loop;

    internal CashRegister(Till till, SeqrClient client, TillStores stores, TillOptions options, TimeProvider clock)
    {
        (Till, this.client, sales) = (till, client, new(stores));
        billing = new(till, client, sales, clock);
        inquiry = new(client, sales, options);
        refundDesk = new(client, sales.Records, clock);
        loop = options.Polls.Loop(clock);
    }

    /// <summary>The till.</summary>
    public Till Till { get; }

    /// <summary>
    /// Sends the bill of a sale; then call <see cref="PollAsync"/>. If the sale was begun before, this returns it
    /// unchanged. If it is unknown whether its bill arrived, the till looks for the bill at SEQR, and sends it again if
    /// necessary.
    /// </summary>
    /// <param name="purchase">The purchase. Its order id becomes the sale's id, unique in the shop.</param>
    /// <param name="terms">The terms of payment.</param>
    /// <returns>The sale: normally open. Not billed if SEQR refused; still sending if SEQR gave no answer after all attempts.</returns>
    /// <exception cref="InvalidOperationException">The sale was begun before at another till, or with another total.</exception>
    public Task<Sale> BillAsync(Purchase purchase, SaleTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(purchase);
        return billing.BillAsync(purchase, terms ?? new());
    }

    /// <summary>Sends the bill and polls.</summary>
    /// <param name="purchase">The purchase. Its order id becomes the sale's id, unique in the shop.</param>
    /// <param name="terms">The terms of payment.</param>
    /// <param name="cancellationToken">Stops the polls; the sale stays open.</param>
    /// <returns>The sale, and why the round ended.</returns>
    public async Task<PollRound<Sale>> SellAsync(
        Purchase purchase, SaleTerms? terms = null, CancellationToken cancellationToken = default) =>
        await PollAsync((await BillAsync(purchase, terms)).Id, cancellationToken);

    /// <summary>
    /// Polls every second until the sale is settled or the round ends. Meanwhile it answers the payer's cards. After
    /// the round, ask the cashier: another round, or <see cref="CancelAsync"/>.
    /// </summary>
    /// <param name="saleId">The sale's id.</param>
    /// <param name="cancellationToken">Stops the polls; the sale stays open.</param>
    /// <returns>The sale, and why the round ended.</returns>
    /// <exception cref="KeyNotFoundException">There is no such sale.</exception>
    public Task<PollRound<Sale>> PollAsync(string saleId, CancellationToken cancellationToken = default) => loop.RunAsync(
        () => sales.Records.GetAsync(saleId),
        sale => inquiry.AskAsync(sale, cancellationToken),
        sale => sale.State is not SaleState.Open,
        cancellationToken);

    /// <summary>Finds a sale.</summary>
    /// <param name="saleId">The sale's id.</param>
    /// <returns>The sale, or null.</returns>
    public Task<Sale?> FindAsync(string saleId) => sales.Records.FindAsync(saleId);

    /// <summary>Cancels an open sale. If the payer was faster, the sale is paid. While the debit is in progress, it stays open.</summary>
    /// <param name="saleId">The sale's id.</param>
    /// <returns>The sale in its new state; if it is still open, <see cref="Bill.LastRefusal"/> says why.</returns>
    /// <exception cref="SeqrTransportException">There was no answer from SEQR; the sale is still open.</exception>
    public async Task<Sale> CancelAsync(string saleId) => await inquiry.CancelAsync(await sales.Records.GetAsync(saleId));

    /// <summary>
    /// Sends the shop's own receipt to the payer's wallet. Any number is possible. Repeat the call if there was no
    /// answer.
    /// </summary>
    /// <param name="saleId">The sale's id. The sale must be paid.</param>
    /// <param name="document">The receipt.</param>
    /// <returns>The sale; if <see cref="Sale.Receipts"/> did not increase, <see cref="Bill.LastRefusal"/> says why.</returns>
    /// <exception cref="InvalidOperationException">The sale is not paid.</exception>
    /// <exception cref="SeqrTransportException">There was no answer; the payment is still valid.</exception>
    public async Task<Sale> GiveReceiptAsync(string saleId, ReceiptDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (await sales.Records.GetAsync(saleId) is not { State: SaleState.Paid, ErsReference: { } payment })
            throw new InvalidOperationException($"Sale '{saleId}' is not paid; there is no receipt to give.");
        var answer = await client.SubmitPaymentReceiptAsync(payment, document, CancellationToken.None);
        return await sales.UpdateAsync(saleId, s => answer.IsSuccess
            ? s with { Receipts = s.Receipts + 1, LastRefusal = null }
            : s with { LastRefusal = answer.Refusal });
    }

    /// <summary>
    /// Refunds a payment in part or in full, any number of times. The refund is saved before it is sent. A refund without an answer is
    /// <see cref="RefundState.InDoubt"/>, counts as refunded, and is not sent again. Each id is refunded once.
    /// </summary>
    /// <param name="saleId">The sale's id. The sale must be paid; the till and the day do not matter.</param>
    /// <param name="refundId">The shop's id of this refund.</param>
    /// <param name="amount">The amount; null for everything that is left.</param>
    /// <param name="cashierId">The cashier who gives the refund.</param>
    /// <returns>The refund in its current state.</returns>
    /// <exception cref="InvalidOperationException">The sale is not paid, or the amount is more than what is left.</exception>
    public async Task<Refund> RefundAsync(string saleId, string refundId, Money? amount = null, string? cashierId = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(refundId);
        var request = new RefundRequest(refundId, amount, new(Till.TillId, Till.TerminalId!, cashierId));
        var sale = await sales.JournalAsync(await refundDesk.RefundAsync(saleId, request));
        return sale.Refunds.Single(refund => refund.Id == refundId);
    }

    /// <summary>Resolves a refund in doubt, after a person looked it up in SEQR's report of transactions.</summary>
    /// <param name="saleId">The sale's id.</param>
    /// <param name="refundId">The refund's id.</param>
    /// <param name="carriedOut">Whether SEQR carried the refund out. If not, it may be sent again with the same id.</param>
    /// <param name="ersReference">SEQR's reference.</param>
    /// <returns>The sale in its new state.</returns>
    public async Task<Sale> ResolveRefundAsync(string saleId, string refundId, bool carriedOut, string? ersReference = null) =>
        await sales.JournalAsync(await refundDesk.ResolveAsync(saleId, refundId, carriedOut, ersReference));

    /// <summary>
    /// Recovers this till's unfinished sales of an earlier run. It looks for bills that were being sent, asks about
    /// open bills, puts refunds that were being sent in doubt, and completes the journal. Call it at the program's
    /// start.
    /// </summary>
    /// <param name="cancellationToken">Stops between two sales.</param>
    /// <returns>The sales that can still be paid. Poll or cancel them.</returns>
    public async Task<IReadOnlyList<Sale>> ResumeAsync(CancellationToken cancellationToken = default)
    {
        var open = new List<Sale>();
        await foreach (var sale in sales.Records.UnfinishedAsync(cancellationToken))
        {
            if (sale.TillId == Till.TillId && await RecoverAsync(sale, cancellationToken) is { IsSettled: false } still)
                open.Add(still);
        }

        return open;
    }

    private async Task<Sale> RecoverAsync(Sale sale, CancellationToken cancellation)
    {
        sale = await sales.JournalAsync(await refundDesk.InterruptAsync(sale));
        try
        {
            return sale.State is SaleState.Sending && !billing.IsInProgress(sale.Id)
                ? await billing.RecoverAsync(sale)
                : await inquiry.AskAsync(sale, cancellation);
        }
        catch (SeqrTransportException e)
        {
            return sale with { Trouble = e.Message };
        }
    }
}
