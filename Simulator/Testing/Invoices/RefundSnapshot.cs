namespace SeqrSandbox.Testing;

/// <summary>Money that was paid back.</summary>
/// <param name="ErsReference">SEQR's reference of the refund.</param>
/// <param name="Amount">How much.</param>
/// <param name="RefundedAt">When, by the sandbox's clock.</param>
public sealed record RefundSnapshot(string ErsReference, SeqrMoney Amount, DateTimeOffset RefundedAt);
