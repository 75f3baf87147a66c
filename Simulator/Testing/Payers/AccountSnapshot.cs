namespace SeqrSandbox.Testing;

/// <summary>A payer's money in one currency.</summary>
/// <param name="Balance">What can be spent.</param>
/// <param name="Reserved">What reservations have set aside beside it.</param>
public sealed record AccountSnapshot(SeqrMoney Balance, SeqrMoney Reserved);
