using Reference.Client.Purchases;

namespace Reference.Client.Checkout;

/// <summary>
/// Applies events to an order. The functions are pure, so that they can run again after a save conflict. An event that comes twice or
/// too late does not change the order.
/// </summary>
internal static class OrderRules
{
    /// <summary>Whether a new bill is safe: the order has no other bill that a payer could still pay.</summary>
    public static bool MayBillAgain(this Order order) => order.State is
        OrderState.InDoubt or OrderState.NotSent or OrderState.Refused or OrderState.Canceled or OrderState.Failed;

    /// <summary>Whether another payer has begun the order, and may still pay it, or has.</summary>
    public static bool IsOfAnother(this Order order, Delivery? buyer) =>
        buyer is not null && order.Purchase.DeliverTo is { } known && known.Msisdn != buyer.Msisdn
        && order.State is (OrderState.Sending or OrderState.InDoubt or OrderState.Open or OrderState.Paid);

    /// <summary>The payer may choose another address until the order is paid.</summary>
    public static Order WithDelivery(this Order order, Delivery? chosen) =>
        chosen is null || chosen == order.Purchase.DeliverTo || order.IsPaid
            ? order
            : order with { Purchase = order.Purchase with { DeliverTo = chosen } };

    public static Order FirstBill(Purchase purchase, string key, DateTimeOffset now) =>
        new() { Purchase = purchase, State = OrderState.Sending, BillKey = key, BilledAt = now };

    public static Order NextBill(this Order order, string key, DateTimeOffset now) => FirstBill(order.Purchase, key, now) with
    {
        Version = order.Version,
        FormerBillKeys = order.FormerBillKeys.Add(order.BillKey),
    };

    public static Order Sent(this Order order, string key, SentInvoice bill)
    {
        if (order.BillKey != key || (order.InvoiceReference ?? bill.InvoiceReference) != bill.InvoiceReference)
            return order;
        var known = order with
        {
            InvoiceReference = bill.InvoiceReference,
            QrCode = bill.QrCode,
            ReferenceFromNotification = false,
            Trouble = null,
        };
        return order.State is OrderState.Sending or OrderState.InDoubt ? known with { State = OrderState.Open } : known;
    }

    public static Order NotAnswered(this Order order, string key, SeqrTransportException failure) =>
        order.IfSending(key, sending => sending with
        {
            State = failure.MayHaveBeenCarriedOut ? OrderState.InDoubt : OrderState.NotSent,
            Trouble = failure.Message,
        });

    public static Order BillRefused(this Order order, string key, Refusal refusal) => order.IfSending(key, sending => sending with
    {
        State = refusal.LeavesDoubt ? OrderState.InDoubt : OrderState.Refused,
        LastRefusal = refusal,
    });

    public static Order Interrupted(this Order order, string key) => order.IfSending(key, sending => sending with
    {
        State = OrderState.InDoubt,
        Trouble = "The program ended while the bill was on its way.",
    });

    /// <summary>The answer to sendInvoice was lost, or has not arrived yet, and a notification contains the reference.</summary>
    public static Order Adopt(this Order order, string key, string reference) =>
        order.BillKey != key || order.InvoiceReference is not null ? order : order with
        {
            State = OrderState.Open,
            InvoiceReference = reference,
            ReferenceFromNotification = true,
        };

    public static Order StatusReceived(this Order order, string reference, PaymentStatus status)
    {
        if (order.InvoiceReference != reference || order.State is not OrderState.Open)
            return order;
        if (status.Status is InvoiceStatus.Paid && order.ReferenceFromNotification && status.Receipt?.ClientInvoiceId != order.Id)
        {
            return order with
            {
                State = OrderState.InDoubt,
                InvoiceReference = null,
                Trouble = $"Notified of {reference}, which is another order's.",
            };
        }

        return order.WithStatus(status) with { State = StateOf(status.Status) };
    }

    public static Order Canceled(this Order order, string reference) =>
        order.InvoiceReference == reference && order.State is OrderState.Open
            ? order with { State = OrderState.Canceled, LastSeen = InvoiceStatus.Canceled }
            : order;

    private static OrderState StateOf(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Paid => OrderState.Paid,
        InvoiceStatus.Canceled => OrderState.Canceled,
        InvoiceStatus.Failed => OrderState.Failed,
        _ => OrderState.Open,
    };

    private static Order IfSending(this Order order, string key, Func<Order, Order> change) =>
        order.BillKey == key && order.State is OrderState.Sending ? change(order) : order;
}
