using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Core.Certification;

/// <summary>All that was seen of one invoice, in its order. It begins with the sendInvoice that was answered with 0.</summary>
public sealed class Story
{
    private readonly ImmutableArray<Fact> facts;

    internal Story(Fact sent, ImmutableArray<Fact> facts) => (Sent, this.facts) = (sent, facts);

    public Fact Sent { get; }

    public string Invoice => Sent.Invoice!;

    /// <summary>The questions for its status that were answered.</summary>
    public IEnumerable<Fact> Asked => facts.Where(fact => fact.Is(InvoiceService.GetPaymentStatus) && fact.Told is not null);

    public Fact? Scanned => facts.FirstOrDefault(fact => fact is { Action: "scan", Succeeded: true });

    /// <summary>The payer's PIN, after which the money moves.</summary>
    public Fact? Confirmed => facts.FirstOrDefault(fact => fact is { Action: "confirm", Succeeded: true });

    /// <summary>The merchant was told that it is paid.</summary>
    public Fact? Paid => Asked.FirstOrDefault(fact => fact.Told == InvoiceStatus.Paid);

    /// <summary>The merchant was told before anybody scanned that it waits for a payer.</summary>
    public Fact? AskedBeforeScan => Asked.FirstOrDefault(fact => fact.Told == InvoiceStatus.Issued && !(fact.Id > (Scanned ?? Confirmed)?.Id));

    public Fact? Canceled => facts.FirstOrDefault(fact => fact.Is(InvoiceService.CancelInvoice) && fact.Succeeded);

    /// <summary>The first notification that the merchant took.</summary>
    public Fact? Notified => facts.FirstOrDefault(fact => fact is { Kind: Journal.EntryKind.NotificationAttempt, Status: >= 200 and < 300 });

    /// <summary>Whether the merchant made any call about it after something else happened.</summary>
    public bool WasCalledAbout(Fact after) => facts.Any(fact => fact.Kind == Journal.EntryKind.Exchange && fact.Id > after.Id);

    /// <summary>The merchant was told an outcome, or made one.</summary>
    public bool IsSettled => Canceled is not null || Asked.Any(fact => fact.Told?.IsFinal() is true);
}
