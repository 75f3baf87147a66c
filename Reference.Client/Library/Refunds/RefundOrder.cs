namespace Reference.Client;

/// <summary>What is to be refunded.</summary>
/// <param name="Id">The shop's id of the refund.</param>
/// <param name="Amount">How much; null for all that is left.</param>
/// <param name="Place">Where it is given, if at a till.</param>
internal sealed record RefundOrder(string Id, Money? Amount, RefundPlace? Place = null);
