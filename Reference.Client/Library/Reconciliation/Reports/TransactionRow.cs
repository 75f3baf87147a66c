namespace Reference.Client.Reconciliation;

/// <summary>A single sale or refund.</summary>
/// <param name="ErsReference">SEQR's reference of it.</param>
/// <param name="Amount">How much; below zero for a refund.</param>
public sealed record TransactionRow(string ErsReference, decimal Amount)
{
    /// <summary>The terminal.</summary>
    public string? TerminalId { get; init; }

    /// <summary>The cashier; null if there was none (SEQR writes <c>NULL</c>).</summary>
    public string? CashierId { get; init; }

    /// <summary>The currency; null where the period has only one, which SEQR then does not name.</summary>
    public string? Currency { get; init; }
}
