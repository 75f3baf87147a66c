namespace SeqrSandbox.Testing;

/// <summary>A payer's money in one currency.</summary>
/// <param name="Balance">The amount to spend.</param>
/// <param name="Reserved">The amount set aside by reservations, not part of the balance.</param>
public sealed record AccountSnapshot(SeqrMoney Balance, SeqrMoney Reserved);
