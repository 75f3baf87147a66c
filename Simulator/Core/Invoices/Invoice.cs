using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Tracing;

namespace SeqrSandbox.Core.Invoices;

/// <summary>An invoice at one moment. Only the lifecycle makes the next one. Its timers are instants.</summary>
public sealed record Invoice
{
    public required InvoiceReference Reference { get; init; }

    public required string TerminalId { get; init; }

    public required string ResellerId { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required Bill Bill { get; init; }

    /// <summary>The mode in force: as sent, or the path's default.</summary>
    public required AcknowledgmentMode Acknowledgment { get; init; }

    public ImmutableArray<CustomerToken> Tokens { get; init; } = [];

    /// <summary>The trace of the last call that did something with it, beside asking; null without one.</summary>
    public TraceParent? TraceParent { get; init; }

    /// <summary>The paper bill that it was made of; null if a merchant's call made it.</summary>
    public PaperOrigin? Paper { get; init; }

    public Phase Phase { get; init; } = Phase.Issued;

    /// <summary>Counts the changes that the merchant should notice; sent back in getPaymentStatus.</summary>
    public int Version { get; init; } = 1;

    public BoundPayer? Payer { get; init; }

    /// <summary>Whether the merchant answered the bound payer's scan with updateInvoice.</summary>
    public bool AcknowledgedByIssuer { get; init; }

    /// <summary>Set while paying.</summary>
    public Debit? Debit { get; init; }

    /// <summary>The amount reserved on the payer's account.</summary>
    public Amount? Reserved { get; init; }

    public Payment? Payment { get; init; }

    public ImmutableArray<Refund> Refunds { get; init; } = [];

    public CancelReason? CancelReason { get; init; }

    /// <summary>When a payment that nobody asked for is reversed.</summary>
    public DateTimeOffset? AcknowledgeBy { get; init; }

    /// <summary>When a reservation that was not committed is released.</summary>
    public DateTimeOffset? CommitBy { get; init; }

    /// <summary>The scenario at work on the invoice; null if none does anything.</summary>
    public Plan? Plan { get; init; }

    /// <summary>When something happens to the invoice by itself; null if nothing does.</summary>
    public DateTimeOffset? Due => Plan?.StepDueAt is { } step && !(RunsOut <= step) ? step : RunsOut;

    public InvoiceStatus Status => Phase.ToStatus();

    public long RefundedMinor => Refunds.Sum(refund => refund.Amount.Minor);

    private DateTimeOffset? RunsOut => Debit?.DueAt ?? AcknowledgeBy ?? CommitBy;
}

/// <summary>The payer who scanned an invoice last.</summary>
public sealed record BoundPayer(string PayerId, string TerminalId, DateTimeOffset ScannedAt);

/// <summary>The outcome of a confirmed payment that is still to come, and when it comes.</summary>
public sealed record Debit(DateTimeOffset DueAt, DebitOutcome Outcome);

/// <summary>Why an invoice was canceled: later answers depend on it.</summary>
public enum CancelReason
{
    ByMerchant,
    ByPayer,
    NotAcknowledged,
    ReservationExpired,
    Superseded,
    TerminalUnregistered,
}

/// <summary>One event in an invoice's history.</summary>
public sealed record HistoryEntry(InvoiceReference Invoice, DateTimeOffset At, string Event, Phase Phase, int Version, string? Detail);
