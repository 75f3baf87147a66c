using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Bills;

/// <summary>What a merchant asks a payer to pay, as it was sent. A member that was left out is null.</summary>
public sealed record Bill
{
    public PaymentMode? PaymentMode { get; init; }

    public AcknowledgmentMode? AcknowledgmentMode { get; init; }

    public DateTimeOffset? IssueDate { get; init; }

    public string? Title { get; init; }

    public string? ClientInvoiceId { get; init; }

    /// <summary>Default (not empty) when the merchant sent no invoiceRows at all, which matters to an update.</summary>
    public ImmutableArray<BillRow> Rows { get; init; }

    public required Amount Total { get; init; }

    public string? CashierId { get; init; }

    public string? Footer { get; init; }

    public string? BackUrl { get; init; }

    public string? NotificationUrl { get; init; }

    /// <summary>Seconds a reservation may wait for its commit; zero or less means SEQR's hour.</summary>
    public long? CommitReservationTimeout { get; init; }
}

/// <summary>
/// One line of a bill, with its amounts as they were sent. Only the row's total is checked. It may be negative:
/// discounts and returned bottles are rows too.
/// </summary>
public sealed record BillRow
{
    public string? Description { get; init; }

    public AmountDraft? Discount { get; init; }

    public string? Ean { get; init; }

    public decimal? Quantity { get; init; }

    public string? Sku { get; init; }

    public decimal? TaxRate { get; init; }

    public AmountDraft? Total { get; init; }

    public string? Unit { get; init; }

    public AmountDraft? UnitPrice { get; init; }
}
