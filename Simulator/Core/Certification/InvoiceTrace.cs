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

    /// <summary>The first notification that the merchant accepted.</summary>
    public ObservedEvent? Notified =>
        events.FirstOrDefault(seen => seen is { Kind: Journal.EntryKind.NotificationAttempt, Status: >= 200 and < 300 });

    /// <summary>Whether the merchant made any call about the invoice after an event.</summary>
    public bool WasCalledAbout(ObservedEvent after) => events.Any(seen => seen.Kind == Journal.EntryKind.Exchange && seen.Id > after.Id);

    /// <summary>Whether the merchant was told an outcome, or caused one.</summary>
    public bool IsSettled => Canceled is not null || Asked.Any(seen => seen.Told?.IsFinal() is true);
}
