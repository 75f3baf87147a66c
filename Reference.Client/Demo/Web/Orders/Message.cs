namespace Reference.Client.Demo.Web.Orders;

/// <summary>
/// The message about the customer's last action, if the order does not show the result. The page's URL contains this
/// name, not the text.
/// </summary>
public enum Message
{
    /// <summary>No message; the order shows the result.</summary>
    None,

    /// <summary>There was no answer from SEQR.</summary>
    NoAnswer,

    /// <summary>The payer paid before the cancellation.</summary>
    PaidMeanwhile,

    /// <summary>SEQR did not cancel.</summary>
    NotCanceled,

    /// <summary>The text is not an amount.</summary>
    NoAmount,

    /// <summary>The amount is more than what is left, or the order is not paid.</summary>
    NotRefundable,
}
