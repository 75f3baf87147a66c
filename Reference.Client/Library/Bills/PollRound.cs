namespace Reference.Client;

/// <summary>How a round of polls went.</summary>
/// <typeparam name="T">What was asked about: an order, a sale, a reservation.</typeparam>
/// <param name="Bill">It, as it stands now.</param>
/// <param name="End">Why the round ended.</param>
/// <param name="LastFailure">The last poll's failure, when too many in a row had no answer.</param>
public sealed record PollRound<T>(T Bill, RoundEnd End, SeqrTransportException? LastFailure = null)
    where T : Bill;

/// <summary>Why a round of polls ended.</summary>
public enum RoundEnd
{
    /// <summary>It came to an end, or there is no bill to ask for.</summary>
    Settled,

    /// <summary>The time of a round passed. Offer "try again" (another round) and "cancel".</summary>
    TimeUp,

    /// <summary>Too many polls in a row had no answer. The bill is still open; offer the same.</summary>
    Unreachable,

    /// <summary>SEQR refuses to tell, and will not change its mind: see <see cref="Bill.LastRefusal"/>.</summary>
    Refused,
}
