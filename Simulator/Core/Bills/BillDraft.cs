using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Core.Bills;

/// <summary>A bill as a caller sent it, before it is checked.</summary>
public sealed record BillDraft
{
    public PaymentMode? PaymentMode { get; init; }

    public AcknowledgmentMode? AcknowledgmentMode { get; init; }

    public DateTimeOffset? IssueDate { get; init; }

    public string? Title { get; init; }

    public string? ClientInvoiceId { get; init; }

    /// <summary>Default when invoiceRows was left out, empty when it was there without rows.</summary>
    public ImmutableArray<BillRow> Rows { get; init; }

    public AmountDraft? Total { get; init; }

    public string? CashierId { get; init; }

    public string? Footer { get; init; }

    public string? BackUrl { get; init; }

    public string? NotificationUrl { get; init; }

    public long? CommitReservationTimeout { get; init; }
}

/// <summary>An amount as a caller sent it: either part may be missing or invalid.</summary>
public readonly record struct AmountDraft(string? Currency, decimal? Value);
