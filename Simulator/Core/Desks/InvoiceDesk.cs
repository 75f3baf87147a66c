using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks;

/// <summary>What an authenticated merchant can do with invoices.</summary>
public sealed class InvoiceDesk(
    IStore store, TimeProvider clock, ReferenceGenerator references, InvoiceProcessor processor, ScenarioDesk scenarios)
{
    private static readonly Outcome<Decision> StatusAsked = Decision.To(new InvoiceEvent.StatusAsked());

    /// <param name="caller">The terminal that sends the bill.</param>
    /// <param name="draft">The bill as it was sent.</param>
    /// <param name="tokens">Cards and coupons swiped at the till.</param>
    /// <param name="defaultMode">The acknowledgment mode of a bill that names none: it depends on the path.</param>
    /// <param name="scenario">The scenario that the call names.</param>
    public async ValueTask<Outcome<Invoice>> Send(
        Caller caller, BillDraft? draft, ImmutableArray<CustomerToken> tokens, AcknowledgmentMode defaultMode, string? scenario = null)
    {
        var bill = Check(BillRules.Check(draft, caller.Reseller), tokens);
        if (!bill.Succeeded)
            return bill.Refusal;
        return await Race.Run<Invoice>(async () =>
        {
            // Reads the terminal again: since authentication it may have been unregistered, or a payer may have begun
            // to wait.
            if (await store.FindTerminal(TerminalOf(caller).Id) is not { Value.Unregistered: false } terminal)
                return ResultCode.InvalidInitiatorPrincipalId.Because($"The terminal {TerminalOf(caller).Id} was unregistered.");
            var now = clock.GetUtcNow();
            var (begun, chosen) = await scenarios.Begin(New(caller, bill.Value, tokens, defaultMode, now), scenario);
            var (invoice, changes) = await Issuing.Of(store, begun, terminal, now);
            return Race.Saved(await store.Save(chosen.And(changes)), invoice);
        });
    }

    public ValueTask<Outcome<Invoice>> Update(Caller caller, string? reference, BillDraft? draft, ImmutableArray<CustomerToken> tokens) =>
        Apply(caller, reference, invoice => Check(BillRules.Check(draft, invoice.Bill, caller.Reseller), tokens)
            .Then(bill => Decision.To(new InvoiceEvent.Updated(bill, tokens))));

    /// <summary>
    /// Reports an invoice's status, and thereby acknowledges its payment. A cash register may leave the reference out.
    /// Source: SEQR's FAQ.
    /// </summary>
    public ValueTask<Outcome<Invoice>> AskStatus(Caller caller, string? reference) =>
        string.IsNullOrEmpty(reference) && TerminalOf(caller).Kind == TerminalKind.CashRegister
            ? processor.Apply(stored => InvoiceLookup.LatestOf(stored, TerminalOf(caller)), (_, _) => ValueTask.FromResult(StatusAsked))
            : Apply(caller, reference, _ => StatusAsked);

    public ValueTask<Outcome<Invoice>> Cancel(Caller caller, string? reference) =>
        Apply(caller, reference, _ => Decision.To(new InvoiceEvent.CanceledByMerchant(CancelReason.ByMerchant)));

    /// <summary>Takes a reserved amount, or the invoice's total if no amount is given.</summary>
    public ValueTask<Outcome<Invoice>> Commit(Caller caller, string? reference, AmountDraft? draft) => Apply(caller, reference, invoice =>
    {
        if (draft is not { } sent)
            return Decision.To(new InvoiceEvent.Committed(null, references.NextErs(clock.GetUtcNow())));
        return BillRules.Check(sent, invoice.Bill.Total.Currency)
            .Then(amount => Decision.To(new InvoiceEvent.Committed(amount, references.NextErs(clock.GetUtcNow()))));
    });

    /// <summary>
    /// Stores a receipt of a payment, with or without a document, and thereby acknowledges the payment.
    /// </summary>
    public ValueTask<Outcome<Invoice>> SubmitReceipt(Caller caller, string? ersReference, ReceiptDraft? draft) => processor.Apply(
        stored => InvoiceLookup.Paid(stored, caller, ersReference),
        (invoice, now) => ValueTask.FromResult<Outcome<Decision>>(draft is { IsUnreadable: true }
            ? ResultCode.InvalidInvoiceData.Because("The receiptDocument is not base64.")
            : new Decision([new InvoiceEvent.ReceiptSubmitted()])
            {
                Along = new() { Receipts = [new(invoice.Reference, now, draft?.MimeType, draft?.Type, draft?.Data ?? default)] },
            }));

    /// <summary>Refunds a payment, in part or in full.</summary>
    /// <returns>The refund, with a reference of its own.</returns>
    public async ValueTask<Outcome<Refund>> Refund(Caller caller, string? ersReference, BillDraft? draft)
    {
        // Set by the attempt that wins: a lost race makes another refund.
        Refund? refund = null;
        var outcome = await processor.Apply(
            stored => InvoiceLookup.Paid(stored, caller, ersReference),
            async (invoice, now) =>
            {
                var bill = BillRules.Check(draft, invoice.Bill.Total.Currency, caller.Reseller);
                if (!bill.Succeeded)
                    return bill.Refusal;
                var payer = invoice.Payer is { } bound ? await store.FindPayer(bound.PayerId) : null;
                refund = new(references.NextErs(now), bill.Value.Total, now, bill.Value.CashierId);
                return Decision.To(new InvoiceEvent.Refunded(refund, caller.Reseller.MayRefund, payer?.Value.TakesRefunds ?? false));
            });
        return outcome.Succeeded ? refund! : outcome.Refusal;
    }

    private ValueTask<Outcome<Invoice>> Apply(Caller caller, string? reference, Func<Invoice, Outcome<Decision>> decide) => processor.Apply(
        stored => InvoiceLookup.Own(stored, TerminalOf(caller), reference),
        (invoice, _) => ValueTask.FromResult(decide(invoice)));

    private static Outcome<Bill> Check(Outcome<Bill> bill, ImmutableArray<CustomerToken> tokens) =>
        bill.Succeeded && Loyalty.WhatIsWrong(tokens) is { } reason ? ResultCode.InvalidInvoiceData.Because(reason) : bill;

    private Invoice New(
        Caller caller,
        Bill bill,
        ImmutableArray<CustomerToken> tokens,
        AcknowledgmentMode defaultMode,
        DateTimeOffset now) => new()
        {
            Reference = references.NextInvoice(now),
            TerminalId = TerminalOf(caller).Id,
            ResellerId = caller.Reseller.Id,
            SentAt = now,
            Bill = bill,
            Acknowledgment = bill.AcknowledgmentMode ?? defaultMode,
            Tokens = tokens,
            TraceParent = processor.TraceParent,
        };

    private static Terminal TerminalOf(Caller caller) =>
        caller.Terminal ?? throw new InvalidOperationException("Only terminals have invoices; authentication lets nobody else through.");
}
