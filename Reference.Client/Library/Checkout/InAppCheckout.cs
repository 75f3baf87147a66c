using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Reference.Client.Checkout;

/// <summary>
/// The in-app payment as SEQR documents it, safe against what happens in life. One instance serves the whole program.
/// <list type="number">
/// <item><see cref="StartAsync"/> sends the bill; open <see cref="LinkFor"/> on the payer's phone.</item>
/// <item><see cref="PollAsync"/> polls; <see cref="NotifiedAsync"/> and <see cref="ReturnedAsync"/> ask at once. All may come at any
/// time, twice, or never; the outcome is reported once, through <see cref="InAppCheckoutOptions.OnSettled"/>.</item>
/// <item><see cref="CancelAsync"/> gives up; <see cref="RefundAsync"/> pays back.</item>
/// <item><see cref="ResumeAsync"/>, at the program's start, takes up what was left.</item>
/// </list>
/// Waiting can be canceled; what is on its way to SEQR, and the keeping of its answer, is not.
/// </summary>
/// <remarks>
/// An order is never billed twice. When no answer came to sendInvoice, SEQR cannot be asked by the shop's own id, so the order stays
/// <see cref="OrderState.InDoubt"/> and nothing is sent again until somebody calls <see cref="BillAgainAsync"/>. That is safe: the
/// payer of an in-app terminal reaches a bill only by its reference, which nobody learned. Should a payment of the first
/// bill be notified all the same, then if no second bill was made, the order adopts it; if one was, the first is canceled and on
/// purpose not asked about, so that SEQR reverses its payment. This does not hold for terminals with a SEQR id (a static code),
/// where a waiting payer gets the next bill unseen: use in-app terminals.
/// </remarks>
public sealed class InAppCheckout : IDisposable
{
    private readonly OrderRepository orders;
    private readonly OrderBilling billing;
    private readonly OrderInquiry inquiry;
    private readonly OrderPolling rounds;
    private readonly RefundDesk<Order> refundDesk;
    private readonly InAppCheckoutOptions options;
    private readonly TimeProvider clock;
    private readonly NotificationHandler notifications;
    private readonly PendingOrders pendingOrders;

    /// <summary>Made by <see cref="SeqrServiceCollectionExtensions"/>, or by hand.</summary>
    /// <param name="client">The client of an in-app terminal.</param>
    /// <param name="store">Where orders are kept.</param>
    /// <param name="options">The set-up.</param>
    /// <param name="clock">The time.</param>
    /// <param name="loggers">Where to log; passwords are never logged.</param>
    /// <exception cref="OptionsValidationException">The set-up is wrong; the message says what.</exception>
    public InAppCheckout(
        SeqrClient client, IRecordStore<Order> store, IOptions<InAppCheckoutOptions> options, TimeProvider clock, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        loggers ??= NullLoggerFactory.Instance;
        (this.options, this.clock) = (options.Value, clock);
        orders = new OrderRepository(store, options, loggers.CreateLogger<OrderRepository>());
        billing = new OrderBilling(client, orders, options, clock, loggers.CreateLogger<OrderBilling>());
        inquiry = new OrderInquiry(client, orders);
        rounds = new OrderPolling(inquiry, orders, options, clock);
        refundDesk = new RefundDesk<Order>(client, orders.Records, clock);
        notifications = new NotificationHandler(orders, billing, inquiry, rounds, loggers.CreateLogger<NotificationHandler>());
        pendingOrders = new PendingOrders(orders, billing, inquiry, refundDesk, loggers.CreateLogger<PendingOrders>());
    }

    /// <summary>
    /// Sends the bill of a purchase. To start an order again answers with the order as it stands; only if SEQR certainly has no bill for
    /// it (<see cref="OrderState.NotSent"/>, <see cref="OrderState.Refused"/>) is it sent again.
    /// </summary>
    /// <param name="purchase">What the customer pays for.</param>
    /// <returns>The order: normally open; not sent, refused or in doubt if something went wrong, with the reason.</returns>
    /// <exception cref="InvalidOperationException">The order was started before, with another total.</exception>
    public Task<Order> StartAsync(Purchase purchase)
    {
        ArgumentNullException.ThrowIfNull(purchase);
        return billing.StartAsync(purchase);
    }

    /// <summary>
    /// Makes a new bill for an order whose bill is in doubt, was not sent, was refused, canceled, or failed. On an order that is open or
    /// paid it does nothing. Call it when a person wants to try again, never by itself.
    /// </summary>
    /// <param name="orderId">Which order.</param>
    /// <returns>The order as it stands then.</returns>
    /// <exception cref="KeyNotFoundException">There is no such order.</exception>
    public Task<Order> BillAgainAsync(string orderId) => billing.AgainAsync(orderId);

    /// <summary>Finds an order.</summary>
    /// <param name="orderId">Which order.</param>
    /// <returns>The order as it stands, or null.</returns>
    public Task<Order?> FindAsync(string orderId) => orders.FindAsync(orderId);

    /// <summary>The link that opens an order's bill in the wallet.</summary>
    /// <param name="order">The order.</param>
    /// <returns>The link; null if the order has no QR code.</returns>
    /// <exception cref="ArgumentException">The order's QR code is not SEQR's.</exception>
    public string? LinkFor(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.QrCode is { } code ? WalletLink.From(code, options.WalletScheme) : null;
    }

    /// <summary>
    /// Polls each second until the order is settled, at most 30 s. Joins the round that is running for the order, if there is one.
    /// </summary>
    /// <param name="orderId">Which order.</param>
    /// <param name="cancellationToken">Stops the waiting; the round goes on.</param>
    /// <returns>The order, and why the round ended.</returns>
    /// <exception cref="KeyNotFoundException">There is no such order.</exception>
    public Task<PollRound<Order>> PollAsync(string orderId, CancellationToken cancellationToken = default) =>
        rounds.JoinAsync(orderId).WaitAsync(cancellationToken);

    /// <summary>The payer came back through the back URL, which says nothing of the outcome: asks once.</summary>
    /// <param name="orderId">The <c>order</c> of the URL's query.</param>
    /// <returns>The order as it stands, or null if there is none.</returns>
    /// <exception cref="SeqrTransportException">SEQR could not be asked.</exception>
    public async Task<Order?> ReturnedAsync(string orderId) =>
        await orders.FindAsync(orderId) is { } order ? await inquiry.AskAsync(order) : null;

    /// <summary>
    /// SEQR says that an invoice was paid: asks at once. If the payment is not visible yet, a round of polls begins in the background.
    /// Answer SEQR with 200 when this returns, and with 503 when it throws: SEQR then notifies again about 10 s later.
    /// </summary>
    /// <param name="orderId">The <c>order</c> of the URL's query.</param>
    /// <param name="billKey">The <c>bill</c> of the URL's query. Without the right one, only the order's known bill is asked about.</param>
    /// <param name="invoiceReference">The form field of that name.</param>
    /// <returns>The order as it stands, or null if the notification is not for an order here.</returns>
    /// <exception cref="SeqrTransportException">SEQR could not be asked; a round of polls began in the background.</exception>
    public Task<Order?> NotifiedAsync(string orderId, string? billKey, string invoiceReference)
    {
        ArgumentException.ThrowIfNullOrEmpty(invoiceReference);
        return notifications.HandleAsync(orderId, billKey, invoiceReference);
    }

    /// <summary>Gives up an open order. If the payer was faster, the order is paid; while the debit is under way, it stays open.</summary>
    /// <param name="orderId">Which order.</param>
    /// <returns>The order as it stands then; if still open, <see cref="Bill.LastRefusal"/> says why.</returns>
    /// <exception cref="SeqrTransportException">SEQR could not be asked; the order is as open as before.</exception>
    public async Task<Order> CancelAsync(string orderId) => await inquiry.CancelAsync(await orders.GetAsync(orderId));

    /// <summary>
    /// Pays back, in part or whole, as often as wanted. The refund is recorded before it is sent; one whose answer was lost is
    /// <see cref="RefundState.InDoubt"/>, counts as refunded, and is not sent again. The same id is refunded once.
    /// </summary>
    /// <param name="orderId">Which order; it must be paid.</param>
    /// <param name="refundId">The shop's id of this refund.</param>
    /// <param name="amount">How much; null for all that is left.</param>
    /// <returns>The refund as it stands.</returns>
    /// <exception cref="InvalidOperationException">The order is not paid, or less than the amount is left.</exception>
    public async Task<Refund> RefundAsync(string orderId, string refundId, Money? amount = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(refundId);
        var order = await refundDesk.RefundAsync(orderId, new(refundId, amount));
        return order.Refunds.Single(refund => refund.Id == refundId);
    }

    /// <summary>Settles a refund in doubt, after a person looked it up in SEQR's reconciliation report.</summary>
    /// <param name="orderId">Which order.</param>
    /// <param name="refundId">Which refund.</param>
    /// <param name="carriedOut">Whether SEQR carried it out. If not, it may be sent again with the same id.</param>
    /// <param name="ersReference">SEQR's reference of it.</param>
    /// <returns>The order as it stands then.</returns>
    public Task<Order> ResolveRefundAsync(string orderId, string refundId, bool carriedOut, string? ersReference = null) =>
        refundDesk.ResolveAsync(orderId, refundId, carriedOut, ersReference);

    /// <summary>
    /// Takes up what an earlier run of the program left: bills and refunds that were on their way become in doubt, outcomes not yet reported are
    /// reported, and each open order is asked about once. Call it at the start, in one process.
    /// </summary>
    /// <param name="cancellationToken">Stops between two orders.</param>
    /// <returns>The orders that are still open: poll them, or wait for their notifications.</returns>
    public Task<IReadOnlyList<Order>> ResumeAsync(CancellationToken cancellationToken = default) => pendingOrders.ResumeAsync(cancellationToken);

    /// <summary>Cancels the open orders of payers who never came back. Call it now and then.</summary>
    /// <param name="after">How long after billing an order counts as abandoned.</param>
    /// <param name="cancellationToken">Stops between two orders.</param>
    /// <returns>The orders as they stand then: canceled, or paid after all.</returns>
    /// <exception cref="SeqrTransportException">SEQR could not be asked; the rest is as it was.</exception>
    public Task<IReadOnlyList<Order>> CancelAbandonedAsync(TimeSpan after, CancellationToken cancellationToken = default) =>
        pendingOrders.CancelBilledUntilAsync(clock.GetUtcNow() - after, cancellationToken);

    /// <summary>Ends the rounds that are running. Orders stay as they are stored.</summary>
    public void Dispose() => rounds.Dispose();
}
