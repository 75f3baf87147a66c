using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Reference.Client.Checkout;

/// <summary>
/// An in-app payment as SEQR documents it, safe against lost answers, crashes and repeated calls. Use one instance for the whole program.
/// <list type="number">
/// <item><see cref="StartAsync"/> sends the bill; open <see cref="LinkFor"/> on the payer's phone.</item>
/// <item><see cref="PollAsync"/> polls; <see cref="NotifiedAsync"/> and <see cref="ReturnedAsync"/> ask SEQR at once. You may
/// call them at any time, twice, or never. The outcome is reported once, through
/// <see cref="InAppCheckoutOptions.OnSettled"/>.</item>
/// <item><see cref="CancelAsync"/> cancels; <see cref="RefundAsync"/> refunds.</item>
/// <item><see cref="ResumeAsync"/>, at the program's start, recovers unfinished orders.</item>
/// </list>
/// A cancellation token stops the waiting. It never stops a request to SEQR or the saving of its answer.
/// </summary>
/// <remarks>
/// An order is never billed twice. If sendInvoice has no answer, the order becomes <see cref="OrderState.InDoubt"/>, because SEQR cannot
/// look up an invoice by the shop's own id. Nothing is sent again until somebody calls <see cref="BillAgainAsync"/>. That is safe: the
/// payer of an in-app terminal reaches a bill only by its reference, and nobody knows the reference of the first bill. If SEQR notifies
/// a payment of the first bill after all, and there is no second bill, the order adopts the first one. If there is a second bill, the
/// checkout cancels the first one and does not ask for its status, so that SEQR reverses its payment. This does not apply to terminals
/// with a SEQR id (a static code), where a waiting payer gets the next bill automatically: use in-app terminals.
/// </remarks>
public sealed class InAppCheckout : IDisposable
{
    private readonly OrderRepository orders;
    private readonly OrderBilling billing;
    private readonly OrderInquiry inquiry;
    private readonly OrderPolling polling;
    private readonly RefundDesk<Order> refundDesk;
    private readonly InAppCheckoutOptions options;
    private readonly TimeProvider clock;
    private readonly NotificationHandler notifications;
    private readonly PendingOrders pendingOrders;

    /// <summary>Normally created through <see cref="SeqrServiceCollectionExtensions"/>.</summary>
    /// <param name="client">The client of an in-app terminal.</param>
    /// <param name="store">The store of the orders.</param>
    /// <param name="options">The options.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="loggers">Creates the loggers; passwords are never logged.</param>
    /// <exception cref="OptionsValidationException">The options are invalid; the message says why.</exception>
    public InAppCheckout(
        SeqrClient client,
        IRecordStore<Order> store,
        IOptions<InAppCheckoutOptions> options,
        TimeProvider clock,
        ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        loggers ??= NullLoggerFactory.Instance;
        (this.options, this.clock) = (options.Value, clock);
        orders = new OrderRepository(store, options, loggers.CreateLogger<OrderRepository>());
        billing = new OrderBilling(client, orders, options, clock, loggers.CreateLogger<OrderBilling>());
        inquiry = new OrderInquiry(client, orders);
        polling = new OrderPolling(inquiry, orders, options, clock);
        refundDesk = new RefundDesk<Order>(client, orders.Records, clock);
        notifications = new NotificationHandler(orders, billing, inquiry, polling, loggers.CreateLogger<NotificationHandler>());
        pendingOrders = new PendingOrders(orders, billing, inquiry, refundDesk, loggers.CreateLogger<PendingOrders>());
    }

    /// <summary>
    /// Sends the bill of a purchase. If the order was started before, this returns it unchanged. It sends the bill again only if SEQR
    /// certainly has none (<see cref="OrderState.NotSent"/>, <see cref="OrderState.Refused"/>).
    /// </summary>
    /// <param name="purchase">What the customer pays for.</param>
    /// <returns>The order: normally open. If something went wrong: not sent, refused or in doubt, with the reason.</returns>
    /// <exception cref="InvalidOperationException">The order was started before, with another total.</exception>
    public Task<Order> StartAsync(Purchase purchase)
    {
        ArgumentNullException.ThrowIfNull(purchase);
        return billing.StartAsync(purchase);
    }

    /// <summary>
    /// Sends a new bill for an order whose bill is in doubt, was not sent, was refused or canceled, or failed. It does nothing if the order
    /// is open or paid. Call it when a person wants to try again, never automatically.
    /// </summary>
    /// <param name="orderId">The order's id.</param>
    /// <returns>The order in its new state.</returns>
    /// <exception cref="KeyNotFoundException">There is no such order.</exception>
    public Task<Order> BillAgainAsync(string orderId) => billing.AgainAsync(orderId);

    /// <summary>Finds an order.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <returns>The order, or null.</returns>
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
    /// Polls every second until the order is settled, at most 30 s. If a round is already running for the order, this joins it.
    /// </summary>
    /// <param name="orderId">The order's id.</param>
    /// <param name="cancellationToken">Stops the waiting; the round continues.</param>
    /// <returns>The order, and why the round ended.</returns>
    /// <exception cref="KeyNotFoundException">There is no such order.</exception>
    public Task<PollRound<Order>> PollAsync(string orderId, CancellationToken cancellationToken = default) =>
        polling.JoinAsync(orderId).WaitAsync(cancellationToken);

    /// <summary>
    /// Call this when the payer comes back through the back URL. The URL does not contain the outcome, so this asks
    /// SEQR once.
    /// </summary>
    /// <param name="orderId">The <c>order</c> of the URL's query.</param>
    /// <returns>The order in its current state, or null if there is none.</returns>
    /// <exception cref="SeqrTransportException">There was no answer from SEQR.</exception>
    public async Task<Order?> ReturnedAsync(string orderId) =>
        await orders.FindAsync(orderId) is { } order ? await inquiry.AskAsync(order) : null;

    /// <summary>
    /// Call this when SEQR notifies that an invoice was paid. It asks SEQR at once. If the payment is not visible yet, it starts a polling
    /// round in the background. Answer SEQR with 200 when this returns, and with 503 when it throws: SEQR notifies again about 10 s later.
    /// </summary>
    /// <param name="orderId">The <c>order</c> of the URL's query.</param>
    /// <param name="billKey">The <c>bill</c> of the URL's query. Without the right key, only the order's known bill is queried.</param>
    /// <param name="invoiceReference">The form field of that name.</param>
    /// <returns>The order in its current state, or null if the notification is not for an order of this shop.</returns>
    /// <exception cref="SeqrTransportException">There was no answer from SEQR; a polling round started in the background.</exception>
    public Task<Order?> NotifiedAsync(string orderId, string? billKey, string invoiceReference)
    {
        ArgumentException.ThrowIfNullOrEmpty(invoiceReference);
        return notifications.HandleAsync(orderId, billKey, invoiceReference);
    }

    /// <summary>
    /// Cancels an open order. If the payer was faster, the order is paid. While the debit is in progress, the order
    /// stays open.
    /// </summary>
    /// <param name="orderId">The order's id.</param>
    /// <returns>The order in its new state; if it is still open, <see cref="Bill.LastRefusal"/> says why.</returns>
    /// <exception cref="SeqrTransportException">There was no answer from SEQR; the order is still open.</exception>
    public async Task<Order> CancelAsync(string orderId) => await inquiry.CancelAsync(await orders.GetAsync(orderId));

    /// <summary>
    /// Refunds a payment in part or in full, any number of times. The refund is saved before it is sent. A refund without an answer is
    /// <see cref="RefundState.InDoubt"/>, counts as refunded, and is not sent again. Each id is refunded once.
    /// </summary>
    /// <param name="orderId">The order's id. The order must be paid.</param>
    /// <param name="refundId">The shop's id of the refund.</param>
    /// <param name="amount">The amount; null for everything that is left.</param>
    /// <returns>The refund in its current state.</returns>
    /// <exception cref="InvalidOperationException">The order is not paid, or the amount is more than what is left.</exception>
    public async Task<Refund> RefundAsync(string orderId, string refundId, Money? amount = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(refundId);
        var order = await refundDesk.RefundAsync(orderId, new(refundId, amount));
        return order.Refunds.Single(refund => refund.Id == refundId);
    }

    /// <summary>Resolves a refund in doubt, after a person looked it up in SEQR's reconciliation report.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <param name="refundId">The refund's id.</param>
    /// <param name="carriedOut">Whether SEQR carried the refund out. If not, it may be sent again with the same id.</param>
    /// <param name="ersReference">SEQR's reference.</param>
    /// <returns>The order in its new state.</returns>
    public Task<Order> ResolveRefundAsync(string orderId, string refundId, bool carriedOut, string? ersReference = null) =>
        refundDesk.ResolveAsync(orderId, refundId, carriedOut, ersReference);

    /// <summary>
    /// Recovers the unfinished orders of an earlier run. Bills and refunds that were being sent become in doubt,
    /// missing reports of outcomes are made, and SEQR is asked once about each open order. Call it at the program's
    /// start, in one process.
    /// </summary>
    /// <param name="cancellationToken">Stops between two orders.</param>
    /// <returns>The orders that are still open. Poll them, or wait for their notifications.</returns>
    public Task<IReadOnlyList<Order>> ResumeAsync(CancellationToken cancellationToken = default) =>
        pendingOrders.ResumeAsync(cancellationToken);

    /// <summary>Cancels open orders that payers have abandoned. Call it from time to time.</summary>
    /// <param name="after">The time after billing at which an order counts as abandoned.</param>
    /// <param name="cancellationToken">Stops between two orders.</param>
    /// <returns>The orders in their new state: canceled, or paid after all.</returns>
    /// <exception cref="SeqrTransportException">
    /// There was no answer from SEQR about an order, which is unchanged. All others were canceled or asked about.
    /// </exception>
    public Task<IReadOnlyList<Order>> CancelAbandonedAsync(TimeSpan after, CancellationToken cancellationToken = default) =>
        pendingOrders.CancelBilledUntilAsync(clock.GetUtcNow() - after, cancellationToken);

    /// <summary>Stops the running polling rounds. Stored orders do not change.</summary>
    public void Dispose() => polling.Dispose();
}
