namespace Reference.Client;

/// <summary>SEQR carried out an operation that yields nothing but that.</summary>
/// <param name="ErsReference">SEQR's reference of what was done, where it keeps one: the refund, the payment of a commit.</param>
public sealed record Confirmation(string? ErsReference);
