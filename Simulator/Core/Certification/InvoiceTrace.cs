using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Core.Certification;

/// <summary>
/// Everything that was seen of one invoice, in order. It begins with the sendInvoice that was answered with 0.
/// </summary>
public sealed class InvoiceTrace
{
    private readonly ImmutableArray<ObservedEvent> events;

    internal InvoiceTrace(ObservedEvent sent, ImmutableArray<ObservedEvent> events) => (Sent, this.events) = (sent, events);

    public ObservedEvent Sent { get; }

    public string Invoice => Sent.Invoice!;

    /// <summary>The status questions that were answered.</summary>
    public IEnumerable<ObservedEvent> Asked => events.Where(seen => seen.Is(InvoiceService.GetPaymentStatus) && seen.Told is not null);

    public ObservedEvent? Scanned => events.FirstOrDefault(seen => seen is { Action: "scan", Succeeded: true });

    /// <summary>The payer's PIN, after which the money moves.</summary>
    public ObservedEvent? Confirmed => events.FirstOrDefault(seen => seen is { Action: "confirm", Succeeded: true });

    /// <summary>The first answer that told the merchant that the invoice is paid.</summary>
    public ObservedEvent? Paid => Asked.FirstOrDefault(seen => seen.Told == InvoiceStatus.Paid);

    /// <summary>A question answered before the scan, which told the merchant that no payer is there yet.</summary>
    public ObservedEvent? AskedBeforeScan =>
        Asked.FirstOrDefault(seen => seen.Told == InvoiceStatus.Issued && !(seen.Id > (Scanned ?? Confirmed)?.Id));

    public ObservedEvent? Canceled => events.FirstOrDefault(seen => seen.Is(InvoiceService.CancelInvoice) && seen.Succeeded);

    public ObservedEvent? Committed => events.FirstOrDefault(seen => seen.Is(InvoiceService.CommitReservation) && seen.Succeeded);

    /// <summary>The latest updateInvoice that was answered.</summary>
    public ObservedEvent? Updated => events.LastOrDefault(seen => seen.Is(InvoiceService.UpdateInvoice) && seen.Result is not null);

    /// <summary>The payer said no.</summary>
    public ObservedEvent? Declined => events.FirstOrDefault(seen => seen is { Action: "cancel", Succeeded: true });

    /// <summary>Whether nothing more could happen to it before an event.</summary>
    public bool IsOverBefore(ObservedEvent later) =>
        Array.Exists([Committed, Declined, Canceled], end => end?.Id < later.Id)
        || Asked.Any(asked => asked.Told?.IsFinal() is true && asked.Id < later.Id);

    /// <summary>The first notification that the merchant accepted.</summary>
    public ObservedEvent? Notified =>
        events.FirstOrDefault(seen => seen is { Kind: Journal.EntryKind.NotificationAttempt, Status: >= 200 and < 300 });

    /// <summary>The latest notification that the merchant did not accept.</summary>
    public ObservedEvent? NotifiedInVain => events.LastOrDefault(
        seen => seen is { Kind: Journal.EntryKind.NotificationAttempt, Status: not (>= 200 and < 300) });

    /// <summary>Whether the merchant made any call about the invoice after an event.</summary>
    public bool WasCalledAbout(ObservedEvent after) => events.Any(seen => seen.Kind == Journal.EntryKind.Exchange && seen.Id > after.Id);

    /// <summary>Whether the merchant was told an outcome, or caused one.</summary>
    public bool IsSettled => Canceled is not null || Committed is not null || Asked.Any(seen => seen.Told?.IsFinal() is true);
}
