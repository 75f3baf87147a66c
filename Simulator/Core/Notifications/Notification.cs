using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Tracing;

namespace SeqrSandbox.Core.Notifications;

/// <summary>A notification to a merchant that an invoice changed.</summary>
public sealed record Notification
{
    public required string Id { get; init; }

    public required InvoiceReference Invoice { get; init; }

    /// <summary>The invoice's number, which the issuer of a paper bill is told instead of its reference.</summary>
    public long? PaperId { get; init; }

    public required string Url { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The trace of the call that caused it; null without one.</summary>
    public TraceParent? TraceParent { get; init; }

    public NotificationState State { get; init; } = NotificationState.Pending;

    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    /// <summary>When it is tried next; during an attempt, when the attempt counts as lost.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public static Notification For(Invoice invoice, string url, DateTimeOffset at) => new()
    {
        // The version rises with every change that is worth a notification.
        Id = $"{invoice.Reference}-{invoice.Version}",
        Invoice = invoice.Reference,
        PaperId = invoice.Paper is null ? null : PaperInvoiceId.Of(invoice.Reference),
        Url = url,
        CreatedAt = at,
        TraceParent = invoice.TraceParent,
        DueAt = at,
    };
}

public enum NotificationState
{
    /// <summary>Will be tried, or tried again, when it is due.</summary>
    Pending,

    /// <summary>The merchant answered 2xx.</summary>
    Delivered,

    /// <summary>Ten attempts failed.</summary>
    GaveUp,

    /// <summary>The operator does not allow the host.</summary>
    Refused,
}

/// <summary>
/// One attempt to reach the merchant. Status is null if no HTTP answer came; then the error says why. An error beside a
/// status says why the status is not enough.
/// </summary>
public sealed record Attempt(DateTimeOffset At, int? Status, TimeSpan Duration, string? Error)
{
    public bool Succeeded => Status is >= 200 and < 300 && Error is null;
}
