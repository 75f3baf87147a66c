namespace Reference.Client.Demo.Web.Orders;

/// <summary>
/// What became of the customer's last step, if the order does not show it. A page's address names it, so it says
/// nothing in words.
/// </summary>
public enum Message
{
    /// <summary>The order says it all.</summary>
    None,

    /// <summary>SEQR could not be asked.</summary>
    NoAnswer,

    /// <summary>Canceled too late.</summary>
    PaidMeanwhile,

    /// <summary>SEQR did not cancel.</summary>
    NotCanceled,

    /// <summary>What was written is no amount.</summary>
    NoAmount,

    /// <summary>It is more than is left, or nothing was paid.</summary>
    NotRefundable,
}
