namespace SeqrSandbox.Testing;

/// <summary>Money that reached the merchant.</summary>
/// <param name="ErsReference">SEQR's reference of the payment.</param>
/// <param name="Amount">How much.</param>
/// <param name="PaidAt">When, by the sandbox's clock.</param>
/// <param name="Acknowledged">Whether the merchant asked for it: without that it is reversed after 20 seconds.</param>
public sealed record PaymentSnapshot(string ErsReference, SeqrMoney Amount, DateTimeOffset PaidAt, bool Acknowledged);
