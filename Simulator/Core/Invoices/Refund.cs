using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Invoices;

/// <summary>Money that went back to the payer, in part or whole.</summary>
public sealed record Refund(ErsReference ErsReference, Amount Amount, DateTimeOffset RefundedAt, string? CashierId);
