using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Invoices;

/// <summary>A payment or (with a negative amount) a refund, as reports and look-ups by ersReference need it.</summary>
public sealed record PaymentEntry(
    ErsReference ErsReference, InvoiceReference Invoice, string ResellerId, string TerminalId, string? CashierId, long Minor, Currency Currency, DateTimeOffset At);
