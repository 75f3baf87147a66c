using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Invoices;

/// <summary>An invoice as it stands. Only the lifecycle makes a next one; its timers are instants kept here.</summary>
public sealed record Invoice
{
    public required InvoiceReference Reference { get; init; }

    public required string TerminalId { get; init; }

    public required string ResellerId { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required Bill Bill { get; init; }

    /// <summary>The mode in force: as sent, or what the path it was sent to makes of a missing one.</summary>
    public required AcknowledgmentMode Acknowledgment { get; init; }

    public ImmutableArray<CustomerToken> Tokens { get; init; } = [];

    public Phase Phase { get; init; } = Phase.Issued;

    /// <summary>Counts what the merchant should notice; sent back in getPaymentStatus.</summary>
    public int Version { get; init; } = 1;

    public BoundPayer? Payer { get; init; }

    /// <summary>Set when the merchant answered the bound payer's scan with updateInvoice.</summary>
    public bool AcknowledgedByIssuer { get; init; }

    /// <summary>Set while paying.</summary>
    public Debit? Debit { get; init; }

    /// <summary>What is set aside on the payer's account, while reserved.</summary>
    public Amount? Reserved { get; init; }

    public Payment? Payment { get; init; }

    public ImmutableArray<Refund> Refunds { get; init; } = [];

    public CancelReason? CancelReason { get; init; }

    /// <summary>A paid invoice that nobody asked for is reversed then.</summary>
    public DateTimeOffset? AcknowledgeBy { get; init; }

    /// <summary>A reservation that was not committed is released then.</summary>
    public DateTimeOffset? CommitBy { get; init; }

    /// <summary>How a scenario acts on it; null where none does anything.</summary>
    public Plan? Plan { get; init; }

    /// <summary>When something happens to this invoice without anyone's doing; null when nothing does.</summary>
    public DateTimeOffset? Due => Plan?.StepDueAt is { } step && !(RunsOut <= step) ? step : RunsOut;

    public InvoiceStatus Status => Phase.ToStatus();

    public long RefundedMinor => Refunds.Sum(refund => refund.Amount.Minor);

    private DateTimeOffset? RunsOut => Debit?.DueAt ?? AcknowledgeBy ?? CommitBy;
}

/// <summary>The payer who scanned an invoice last.</summary>
public sealed record BoundPayer(string PayerId, string TerminalId, DateTimeOffset ScannedAt);

/// <summary>A confirmed payment whose outcome is still to come: what will happen, and when.</summary>
public sealed record Debit(DateTimeOffset DueAt, DebitOutcome Outcome);

/// <summary>Who or what ended an invoice: later answers depend on it.</summary>
public enum CancelReason
{
    ByMerchant,
    ByPayer,
    NotAcknowledged,
    ReservationExpired,
    Superseded,
    TerminalUnregistered,
}

/// <summary>One thing that happened to an invoice, as its timeline tells it.</summary>
public sealed record HistoryEntry(InvoiceReference Invoice, DateTimeOffset At, string Event, Phase Phase, int Version, string? Detail);
