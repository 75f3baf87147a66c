using System.Collections.Immutable;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Storage;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Invoices;

/// <summary>What a merchant can do with invoices, once the caller is known.</summary>
public sealed class InvoiceDesk(IStore store, TimeProvider clock, ReferenceGenerator references, InvoiceFile file)
{
    /// <param name="caller">The terminal that sends the bill.</param>
    /// <param name="draft">The bill as it was sent.</param>
    /// <param name="tokens">Cards and coupons swiped at the till.</param>
    /// <param name="withoutMode">What a bill without acknowledgmentMode gets: it depends on the path.</param>
    public async ValueTask<Outcome<Invoice>> Send(
        Caller caller, BillDraft? draft, ImmutableArray<CustomerToken> tokens, AcknowledgmentMode withoutMode)
    {
        var bill = BillRules.Check(draft, caller.Reseller);
        if (!bill.Succeeded)
            return bill.Code;
        var now = clock.GetUtcNow();
        var invoice = new Invoice
        {
            Reference = references.NextInvoice(now),
            TerminalId = TerminalOf(caller).Id,
            ResellerId = caller.Reseller.Id,
            SentAt = now,
            Bill = bill.Value,
            Acknowledgment = bill.Value.AcknowledgmentMode ?? withoutMode,
            Tokens = tokens,
        };
        var saved = await store.Save(new()
        {
            Invoices = [Stored.New(invoice)],
            History = [new(invoice.Reference, now, "Sent", invoice.Phase, invoice.Version, invoice.Bill.Total.ToString())],
        });
        return saved ? invoice : throw new InvalidOperationException($"The reference {invoice.Reference} was given twice.");
    }

    public ValueTask<Outcome<Invoice>> Update(Caller caller, string? reference, BillDraft? draft, ImmutableArray<CustomerToken> tokens) =>
        Apply(caller, reference, invoice => BillRules.Check(draft, invoice.Bill, caller.Reseller)
            .Then<InvoiceEvent>(bill => new InvoiceEvent.Updated(bill, tokens)));

    /// <summary>Tells how an invoice stands, and thereby acknowledges its payment.</summary>
    public ValueTask<Outcome<Invoice>> AskStatus(Caller caller, string? reference) =>
        Apply(caller, reference, _ => new InvoiceEvent.StatusAsked());

    public ValueTask<Outcome<Invoice>> Cancel(Caller caller, string? reference) =>
        Apply(caller, reference, _ => new InvoiceEvent.CanceledByMerchant(CancelReason.ByMerchant));

    /// <summary>Gives money back, in part or whole.</summary>
    /// <returns>The refund, with a reference of its own.</returns>
    public async ValueTask<Outcome<Refund>> Refund(Caller caller, string? ersReference, BillDraft? draft)
    {
        // Set by the decision that won: a lost race makes another.
        Refund? refund = null;
        var outcome = await file.Apply(
            stored => FindPaid(stored, caller, ersReference),
            ResultCode.InvalidErsReference,
            async (invoice, now) =>
            {
                var bill = BillRules.Check(draft, caller.Reseller);
                if (!bill.Succeeded)
                    return bill.Code;
                var payer = invoice.Payer is { } bound ? await store.FindPayer(bound.PayerId) : null;
                refund = new(references.NextErs(now), bill.Value.Total, now, bill.Value.CashierId);
                return new InvoiceEvent.Refunded(refund, caller.Reseller.MayRefund, payer?.Value.TakesRefunds ?? false);
            });
        return outcome.Succeeded ? refund! : outcome.Code;
    }

    private ValueTask<Outcome<Invoice>> Apply(Caller caller, string? reference, Func<Invoice, Outcome<InvoiceEvent>> decide) => file.Apply(
        stored => FindOwn(stored, caller, reference),
        ResultCode.InvalidInvoiceReference,
        (invoice, _) => ValueTask.FromResult(decide(invoice)));

    private static async ValueTask<Stored<Invoice>?> FindOwn(IStore stored, Caller caller, string? reference) =>
        reference is not null
        && await stored.FindInvoice(new InvoiceReference(reference)) is { } found
        && found.Value.TerminalId == TerminalOf(caller).Id
            ? found
            : null;

    /// <summary>A refund names the payment, not a refund of it, and may come from any terminal or user of the reseller.</summary>
    private static async ValueTask<Stored<Invoice>?> FindPaid(IStore stored, Caller caller, string? ersReference) =>
        ersReference is not null
        && await stored.FindInvoice(new ErsReference(ersReference)) is { } found
        && found.Value.ResellerId == caller.Reseller.Id
        && found.Value.Payment?.ErsReference.Value == ersReference
            ? found
            : null;

    private static Terminal TerminalOf(Caller caller) =>
        caller.Terminal ?? throw new InvalidOperationException("Only terminals have invoices; authentication lets nobody else through.");
}
