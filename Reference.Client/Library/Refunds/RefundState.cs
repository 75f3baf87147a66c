namespace Reference.Client;

/// <summary>Where a refund stands.</summary>
public enum RefundState
{
    /// <summary>About to be sent, or on the way. Stored before it is sent.</summary>
    Sending,

    /// <summary>Carried out.</summary>
    Done,

    /// <summary>SEQR refused it; nothing was refunded.</summary>
    Refused,

    /// <summary>The request certainly did not arrive; nothing was refunded.</summary>
    NotSent,

    /// <summary>No answer came. It is not sent again by itself; somebody has to look it up in a report and resolve it.</summary>
    InDoubt,
}
