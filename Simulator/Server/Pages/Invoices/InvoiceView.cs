using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Simulator.Pages.Shown;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>An invoice with everything that affected it.</summary>
/// <param name="Invoice">Its present state.</param>
/// <param name="Payer">The name of the payer who scanned it.</param>
/// <param name="Timeline">The events, in order.</param>
/// <param name="IsCut">Whether the journal has more than is shown.</param>
/// <param name="Notifications">The notifications to the merchant, newest first.</param>
/// <param name="Receipts">The merchant's receipts.</param>
/// <param name="Clock">The time.</param>
/// <param name="Refusal">Why an action was refused.</param>
public sealed record InvoiceView(
    Invoice Invoice,
    string? Payer,
    IReadOnlyList<TimelineItem> Timeline,
    bool IsCut,
    IReadOnlyList<Notification> Notifications,
    IReadOnlyList<ReceiptDocument> Receipts,
    ClockNow Clock,
    string? Refusal);
