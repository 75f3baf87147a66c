namespace Reference.Client;

/// <summary>How a round of polls went.</summary>
/// <typeparam name="T">What was asked about: an order, a sale, a reservation.</typeparam>
/// <param name="Bill">It, as it stands now.</param>
/// <param name="End">Why the round ended.</param>
/// <param name="LastFailure">The last poll's failure, when too many in a row had no answer.</param>
public sealed record PollRound<T>(T Bill, RoundEnd End, SeqrTransportException? LastFailure = null)
    where T : Bill;
