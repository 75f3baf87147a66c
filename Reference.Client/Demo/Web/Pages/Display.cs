using System.Globalization;
using Reference.Client.Checkout;
using Reference.Client.Demo.Web.Orders;

namespace Reference.Client.Demo.Web.Pages;

/// <summary>Formats values for the pages.</summary>
internal static class Display
{
    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "." };

    public static string Of(Money money) => $"{money.Value.ToString("N2", Numbers)} {money.Currency}";

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'");

    public static string Of(OrderState state) => state switch
    {
        OrderState.Sending => "On its way to SEQR",
        OrderState.InDoubt => "In doubt",
        OrderState.NotSent => "Not billed",
        OrderState.Refused => "Refused by SEQR",
        OrderState.Open => "Waiting for payment",
        OrderState.Paid => "Paid",
        OrderState.Canceled => "Canceled",
        _ => "Payment failed",
    };

    public static string Of(RefundState state) => state switch
    {
        RefundState.Sending => "on its way",
        RefundState.Done => "paid back",
        RefundState.Refused => "refused by SEQR",
        RefundState.NotSent => "not sent: SEQR could not be reached",
        _ => "in doubt: no answer came, and the shop's staff will look it up",
    };

    public static string Of(Message message) => message switch
    {
        Message.NoAnswer => "SEQR does not answer at the moment. Nothing changed; try again in a little while.",
        Message.PaidMeanwhile => "The payment was faster, so the order was not canceled. You can have the money back below.",
        Message.NotCanceled => "SEQR did not cancel: a payment is under way. Look again in a moment.",
        Message.NoAmount => "That is no amount. Write it like 89 or 12.50.",
        Message.NotRefundable => "That cannot be paid back: it is more than is left of this payment.",
        _ => "",
    };
}
