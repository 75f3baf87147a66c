using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Invoices;

/// <summary>Money that reached the merchant.</summary>
public sealed record Payment
{
    public required ErsReference ErsReference { get; init; }

    public required Amount Amount { get; init; }

    public required DateTimeOffset PaidAt { get; init; }

    public required bool Acknowledged { get; init; }
}

/// <summary>Money that went back to the payer, in part or in full.</summary>
public sealed record Refund(ErsReference ErsReference, Amount Amount, DateTimeOffset RefundedAt, string? CashierId);

/// <summary>
/// A payment or (with a negative amount) a refund, stored for reports and for look-up by ersReference.
/// </summary>
public sealed record PaymentEntry(
    ErsReference ErsReference, InvoiceReference Invoice, string ResellerId, string TerminalId, string? CashierId,
    long Minor, Currency Currency, DateTimeOffset At);
