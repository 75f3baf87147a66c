using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Core.Storage;

/// <summary>Something that happens by itself at an instant: to an invoice, or (with an id) a notification to be tried.</summary>
public sealed record DueItem(DateTimeOffset At, InvoiceReference Invoice, string? NotificationId);
