namespace SeqrSandbox.Testing;

/// <summary>Money that reached the merchant.</summary>
/// <param name="ErsReference">SEQR's reference of the payment.</param>
/// <param name="Amount">The amount.</param>
/// <param name="PaidAt">When it was paid, by the sandbox's clock.</param>
/// <param name="Acknowledged">Whether the merchant asked for it. If not, it is reversed after 20 seconds.</param>
public sealed record PaymentSnapshot(string ErsReference, SeqrMoney Amount, DateTimeOffset PaidAt, bool Acknowledged);
