namespace Reference.Client;

/// <summary>The result of a polling round.</summary>
/// <typeparam name="T">The type of bill: order, sale or reservation.</typeparam>
/// <param name="Bill">The bill in its current state.</param>
/// <param name="End">Why the round ended.</param>
/// <param name="LastFailure">The failure of the last poll, if it had no answer.</param>
public sealed record PollRound<T>(T Bill, RoundEnd End, SeqrTransportException? LastFailure = null)
    where T : Bill;

/// <summary>Why a polling round ended.</summary>
public enum RoundEnd
{
    /// <summary>There is an outcome, or there is no bill to ask about.</summary>
    Settled,

    /// <summary>The round's time is over. Offer "try again" (another round) and "cancel".</summary>
    TimeUp,

    /// <summary>Too many polls in a row had no answer. The bill is still open. Offer "try again" and "cancel".</summary>
    Unreachable,

    /// <summary>SEQR refused the poll, and another try cannot help: see <see cref="Bill.LastRefusal"/>.</summary>
    Refused,
}
