using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Reports;

/// <summary>A payment or (with a negative amount) a refund, as a report tells of it.</summary>
public sealed record TransactionRow(string TerminalId, string? CashierId, long Minor, Currency Currency, ErsReference ErsReference);
