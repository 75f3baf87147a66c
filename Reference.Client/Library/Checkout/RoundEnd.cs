namespace Reference.Client.Checkout;

/// <summary>Why a round of polls ended.</summary>
public enum RoundEnd
{
    /// <summary>The order is settled, or has no bill to ask for.</summary>
    Settled,

    /// <summary>30 s passed. Offer "try again" (another round) and "cancel".</summary>
    TimeUp,

    /// <summary>Too many polls in a row had no answer. The order is still open; offer the same.</summary>
    Unreachable,

    /// <summary>SEQR refuses to tell, and will not change its mind: see <see cref="Order.LastRefusal"/>.</summary>
    Refused,
}
