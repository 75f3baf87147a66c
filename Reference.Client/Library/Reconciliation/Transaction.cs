using Reference.Client.Tills;

namespace Reference.Client.Reconciliation;

/// <summary>A sale or refund, from the shop's journal or from SEQR's report.</summary>
/// <param name="ErsReference">SEQR's reference.</param>
/// <param name="Amount">The amount; negative for a refund.</param>
/// <param name="TerminalId">SEQR's id of the terminal.</param>
/// <param name="CashierId">The cashier, if any.</param>
public sealed record Transaction(string ErsReference, Money Amount, string? TerminalId, string? CashierId)
{
    internal static Transaction From(JournalEntry entry) => new(
        entry.Reference!,
        entry.Kind is JournalKind.Refund ? new(-entry.Amount!.Value, entry.Amount.Currency) : entry.Amount!,
        entry.TerminalId,
        entry.CashierId);

    internal static Transaction From(TransactionRow row, string currencyIfUnsaid) =>
        new(row.ErsReference, new(row.Amount, row.Currency ?? currencyIfUnsaid), row.TerminalId, row.CashierId);
}
