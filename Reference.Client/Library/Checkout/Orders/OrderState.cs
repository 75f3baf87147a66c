namespace Reference.Client.Checkout;

/// <summary>Where an order stands.</summary>
public enum OrderState
{
    /// <summary>Its bill is about to be sent, or on the way. Stored before the bill is.</summary>
    Sending,

    /// <summary>Nobody knows whether SEQR has a bill for it: no answer came. It is not sent again by itself.</summary>
    InDoubt,

    /// <summary>SEQR has no bill for it: the request certainly did not arrive. It may be started again.</summary>
    NotSent,

    /// <summary>SEQR has no bill for it: it refused the request. It may be started again.</summary>
    Refused,

    /// <summary>There is a bill, and it can be paid.</summary>
    Open,

    /// <summary>Paid and acknowledged: final.</summary>
    Paid,

    /// <summary>The bill was canceled by the payer or the shop, or its payment was reversed: it cannot be paid any more.</summary>
    Canceled,

    /// <summary>The debit failed: the bill cannot be paid any more.</summary>
    Failed,
}
