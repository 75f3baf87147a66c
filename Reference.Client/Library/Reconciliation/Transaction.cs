using Reference.Client.Tills;

namespace Reference.Client.Reconciliation;

/// <summary>A sale or refund, as one side knows it.</summary>
/// <param name="ErsReference">SEQR's reference of it.</param>
/// <param name="Amount">How much; below zero for a refund.</param>
/// <param name="TerminalId">SEQR's id of the terminal.</param>
/// <param name="CashierId">The cashier, if any.</param>
public sealed record Transaction(string ErsReference, Money Amount, string? TerminalId, string? CashierId)
{
    internal static Transaction Of(JournalEntry entry) => new(
        entry.Reference!,
        entry.Kind is JournalKind.Refund ? new(-entry.Amount!.Value, entry.Amount.Currency) : entry.Amount!,
        entry.TerminalId,
        entry.CashierId);

    internal static Transaction Of(TransactionRow row, string currencyIfUnsaid) =>
        new(row.ErsReference, new(row.Amount, row.Currency ?? currencyIfUnsaid), row.TerminalId, row.CashierId);
}
