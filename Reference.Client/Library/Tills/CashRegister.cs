namespace Reference.Client.Tills;

/// <summary>
/// A till at work: sells, cancels, refunds. SEQR gives a cash register one open bill: the next one cancels it. What is paid or refunded goes into
/// the till's journal. Waiting can be canceled; what is on its way to SEQR, and the keeping of its answer, is not.
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
    /// Sends the bill of a sale; then <see cref="PollAsync"/>. A sale that was begun before is answered as it stands; if nobody knows whether its bill
    /// arrived, the till looks for it, and bills again if need be.
    /// </summary>
    /// <param name="purchase">What is sold; its order id is the sale's, and unique in the shop.</param>
    /// <param name="terms">How it is to be paid.</param>
    /// <returns>The sale: normally open. Not billed if SEQR refused; still sending if it could not be reached, even so.</returns>
    /// <exception cref="InvalidOperationException">The sale was begun before at another till, or with another total.</exception>
    public Task<Sale> BillAsync(Purchase purchase, SaleTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(purchase);
        return billing.BillAsync(purchase, terms ?? new());
    }

    /// <summary>Bills and polls, in one.</summary>
    /// <param name="purchase">What is sold; its order id is the sale's, and unique in the shop.</param>
    /// <param name="terms">How it is to be paid.</param>
    /// <param name="cancellationToken">Stops the polls; the sale stays open.</param>
    /// <returns>The sale, and why the round ended.</returns>
    public async Task<PollRound<Sale>> SellAsync(Purchase purchase, SaleTerms? terms = null, CancellationToken cancellationToken = default) =>
        await PollAsync((await BillAsync(purchase, terms)).Id, cancellationToken);

    /// <summary>
    /// Polls each second until the sale is settled or the time of a round is over, and answers the payer's cards meanwhile. After the time, ask
    /// the cashier: another round, or <see cref="CancelAsync"/>.
    /// </summary>
    /// <param name="saleId">Which sale.</param>
    /// <param name="cancellationToken">Stops the polls; the sale stays open.</param>
    /// <returns>The sale, and why the round ended.</returns>
    /// <exception cref="KeyNotFoundException">There is no such sale.</exception>
    public Task<PollRound<Sale>> PollAsync(string saleId, CancellationToken cancellationToken = default) => loop.RunAsync(
        () => sales.Records.GetAsync(saleId),
        sale => inquiry.AskAsync(sale, cancellationToken),
        sale => sale.State is not SaleState.Open,
        cancellationToken);

    /// <summary>Finds a sale.</summary>
    /// <param name="saleId">Which sale.</param>
    /// <returns>The sale as it stands, or null.</returns>
    public Task<Sale?> FindAsync(string saleId) => sales.Records.FindAsync(saleId);

    /// <summary>Gives up an open sale. If the payer was faster, it is paid; while the debit is under way, it stays open.</summary>
    /// <param name="saleId">Which sale.</param>
    /// <returns>The sale as it stands then; if still open, <see cref="Bill.LastRefusal"/> says why.</returns>
    /// <exception cref="SeqrTransportException">SEQR could not be asked; the sale is as open as before.</exception>
    public async Task<Sale> CancelAsync(string saleId) => await inquiry.CancelAsync(await sales.Records.GetAsync(saleId));

    /// <summary>Gives the payer the shop's own receipt, in the wallet. Any number of them; repeat it if there was no answer.</summary>
    /// <param name="saleId">Which sale; it must be paid.</param>
    /// <param name="document">The receipt.</param>
    /// <returns>The sale; if <see cref="Sale.Receipts"/> did not rise, <see cref="Bill.LastRefusal"/> says why.</returns>
    /// <exception cref="InvalidOperationException">The sale is not paid.</exception>
    /// <exception cref="SeqrTransportException">There was no answer; the payment stands all the same.</exception>
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
    /// Pays back, in part or whole, as often as wanted. Recorded before it is sent; one whose answer was lost is
    /// <see cref="RefundState.InDoubt"/>, counts as refunded, and is not sent again. The same id is refunded once.
    /// </summary>
    /// <param name="saleId">Which sale; it must be paid, at whichever till, on whichever day.</param>
    /// <param name="refundId">The shop's id of this refund.</param>
    /// <param name="amount">How much; null for all that is left.</param>
    /// <param name="cashierId">Who gives it back.</param>
    /// <returns>The refund as it stands.</returns>
    /// <exception cref="InvalidOperationException">The sale is not paid, or less than the amount is left.</exception>
    public async Task<Refund> RefundAsync(string saleId, string refundId, Money? amount = null, string? cashierId = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(refundId);
        var sale = await sales.JournalAsync(await refundDesk.RefundAsync(saleId, new(refundId, amount, new(Till.TillId, Till.TerminalId!, cashierId))));
        return sale.Refunds.Single(refund => refund.Id == refundId);
    }

    /// <summary>Settles a refund in doubt, after somebody looked it up in SEQR's report of transactions.</summary>
    /// <param name="saleId">Which sale.</param>
    /// <param name="refundId">Which refund.</param>
    /// <param name="carriedOut">Whether SEQR carried it out. If not, it may be sent again with the same id.</param>
    /// <param name="ersReference">SEQR's reference of it.</param>
    /// <returns>The sale as it stands then.</returns>
    public async Task<Sale> ResolveRefundAsync(string saleId, string refundId, bool carriedOut, string? ersReference = null) =>
        await sales.JournalAsync(await refundDesk.ResolveAsync(saleId, refundId, carriedOut, ersReference));

    /// <summary>
    /// Takes up what an earlier run of the program left at this till: looks for bills that were on their way, asks about open ones, puts refunds that were
    /// on their way in doubt, and completes the journal. Call it at the start.
    /// </summary>
    /// <param name="cancellationToken">Stops between two sales.</param>
    /// <returns>The sales that can still be paid: poll or cancel them.</returns>
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
