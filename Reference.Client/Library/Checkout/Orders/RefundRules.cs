namespace Reference.Client.Checkout;

/// <summary>What each event makes of an order's refunds. Pure functions, as <see cref="OrderRules"/>.</summary>
internal static class RefundRules
{
    public static bool MayBeSentAgain(this Refund refund) => refund.State is RefundState.NotSent or RefundState.Refused;

    /// <summary>Records a refund that is about to be sent, in place of an earlier one with its id that certainly was not carried out.</summary>
    public static Order Refunding(this Order order, string id, Money? amount, DateTimeOffset now)
    {
        if (order.State is not OrderState.Paid || order.ErsReference is null)
            throw new InvalidOperationException($"Order {order.Id} is {order.State}; only a paid order can be refunded.");
        var wanted = amount ?? order.Refundable;
        if (wanted.Value <= 0 || wanted > order.Refundable)
            throw new InvalidOperationException($"Of order {order.Id}, {order.Refundable} can be refunded; {wanted} cannot.");
        return order with
        {
            Refunds = order.Refunds.RemoveAll(r => r.Id == id).Add(new Refund(id, wanted, now, RefundState.Sending)),
        };
    }

    public static Order Refunded(this Order order, string id, string? ersReference) =>
        order.IfUnknown(id, refund => refund with { State = RefundState.Done, ErsReference = ersReference, Trouble = null });

    public static Order RefundRefused(this Order order, string id, Refusal refusal) => order.IfUnknown(id, refund => refund with
    {
        State = refusal.LeavesDoubt ? RefundState.InDoubt : RefundState.Refused,
        Refusal = refusal,
    });

    public static Order RefundNotAnswered(this Order order, string id, SeqrTransportException failure) => order.IfUnknown(id, refund => refund with
    {
        State = failure.MayHaveBeenCarriedOut ? RefundState.InDoubt : RefundState.NotSent,
        Trouble = failure.Message,
    });

    public static Order RefundInterrupted(this Order order, string id) => order.IfUnknown(id, refund => refund with
    {
        State = RefundState.InDoubt,
        Trouble = refund.Trouble ?? "The program ended while the refund was on its way.",
    });

    public static Order RefundNotCarriedOut(this Order order, string id) =>
        order.IfUnknown(id, refund => refund with { State = RefundState.NotSent });

    // What is known of a refund for certain stays known.
    private static Order IfUnknown(this Order order, string id, Func<Refund, Refund> change) =>
        order.Refunds.Find(r => r.Id == id && r.State is (RefundState.Sending or RefundState.InDoubt)) is { } refund
            ? order with { Refunds = order.Refunds.Replace(refund, change(refund)) }
            : order;
}
