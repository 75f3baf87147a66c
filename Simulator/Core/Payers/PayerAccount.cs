using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Payers;

/// <summary>A payer's money in one currency: what can be spent, and what reservations have set aside.</summary>
public sealed record PayerAccount(Amount Balance, Amount Reserved);
