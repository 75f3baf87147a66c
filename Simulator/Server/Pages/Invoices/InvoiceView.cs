using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Simulator.Pages.Shown;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>One invoice with everything that touched it.</summary>
/// <param name="Invoice">As it stands.</param>
/// <param name="Payer">The name of who scanned it.</param>
/// <param name="Timeline">What happened, in order.</param>
/// <param name="IsCut">There is more in the journal than is shown.</param>
/// <param name="Notifications">What the merchant was told, newest first.</param>
/// <param name="Receipts">What the merchant sent in.</param>
/// <param name="Clock">The time.</param>
/// <param name="Refusal">Why what was asked for was not done.</param>
public sealed record InvoiceView(
    Invoice Invoice,
    string? Payer,
    IReadOnlyList<TimelineItem> Timeline,
    bool IsCut,
    IReadOnlyList<Notification> Notifications,
    IReadOnlyList<ReceiptDocument> Receipts,
    ClockNow Clock,
    string? Refusal);
