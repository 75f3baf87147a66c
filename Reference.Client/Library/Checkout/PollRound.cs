namespace Reference.Client.Checkout;

/// <summary>How a round of polls went.</summary>
/// <param name="Order">The order as it stands now.</param>
/// <param name="End">Why the round ended.</param>
/// <param name="LastFailure">The last poll's failure, when too many in a row had no answer.</param>
public sealed record PollRound(Order Order, RoundEnd End, SeqrTransportException? LastFailure = null);
