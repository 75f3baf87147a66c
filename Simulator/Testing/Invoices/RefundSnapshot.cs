namespace SeqrSandbox.Testing;

/// <summary>Money that was paid back.</summary>
/// <param name="ErsReference">SEQR's reference of the refund.</param>
/// <param name="Amount">The amount.</param>
/// <param name="RefundedAt">When it was refunded, by the sandbox's clock.</param>
public sealed record RefundSnapshot(string ErsReference, SeqrMoney Amount, DateTimeOffset RefundedAt);
