using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Core.Notifications;

/// <summary>What SEQR has to tell a merchant: look at this invoice.</summary>
public sealed record Notification
{
    public required string Id { get; init; }

    public required InvoiceReference Invoice { get; init; }

    public required string Url { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public NotificationState State { get; init; } = NotificationState.Pending;

    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    /// <summary>When it is tried next; while an attempt is under way, when it counts as lost.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public static Notification For(Invoice invoice, string url, DateTimeOffset at) => new()
    {
        // The version rises with every change worth a notification.
        Id = $"{invoice.Reference}-{invoice.Version}",
        Invoice = invoice.Reference,
        Url = url,
        CreatedAt = at,
        DueAt = at,
    };
}
