using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks;

/// <summary>
/// The scan of a paper bill, which makes an invoice of it. A bill that may be paid only once has one invoice, whoever
/// scans it; of any other, each payer gets an invoice of their own.
/// </summary>
/// <remarks>Refusals: 52 no such payer, 49 a bill that the merchant does not accept, 50 paid already, 51 being paid.</remarks>
public sealed class PaperBillDesk(
    IStore store, TimeProvider clock, ReferenceGenerator references, InvoiceProcessor processor, ScenarioDesk scenarios)
{
    /// <param name="payerId">Who scans it.</param>
    /// <param name="issuer">Whose bill it is.</param>
    /// <param name="paper">What its code says.</param>
    public async ValueTask<Outcome<Invoice>> Scan(string payerId, Partner issuer, PaperBill paper)
    {
        if (await store.FindPayer(payerId) is not { Value: { } payer })
            return PayerDesk.NoPayer(payerId);
        return await Race.Run<Invoice>(async () =>
        {
            if (await Former(payerId, issuer, paper) is not { } former)
                return await Issue(payer, issuer, paper, null);
            // What is due on it may end it.
            var present = await processor.CatchUp(former) ?? throw new InvalidOperationException($"The invoice {former} is gone.");
            if (paper.Once && present.Phase.IsPaid())
                return ResultCode.CannotCancelPaidInvoice.Because(
                    $"This bill was paid already, and can be paid only once: {paper.Reference}.");
            if (paper.Once && present.Phase.IsPaying())
                return ResultCode.CannotCancelInvoiceInProgress.Because($"This bill is being paid at this moment: {paper.Reference}.");
            if (present.Phase.IsOpen() && IsOf(present, issuer, paper))
                return await ScanAgain(payer, former);
            return await Issue(payer, issuer, paper, paper.Once ? former : null);
        });
    }

    /// <summary>The invoice that the bill became at an earlier scan, if it may be the one of this scan.</summary>
    private async ValueTask<InvoiceReference?> Former(string payerId, Partner issuer, PaperBill paper)
    {
        if (paper.Once)
            return await store.FindPaperBill(issuer.Id, paper.Reference);
        // Reading the code again, or loading the page again, is no second bill.
        return await store.FindInvoiceScannedBy(payerId) is { Value: var last } && last.Phase.IsOpen() && IsOf(last, issuer, paper)
            ? last.Reference
            : null;
    }

    /// <summary>Null if the invoice has ended just now.</summary>
    private async ValueTask<Outcome<Invoice>?> ScanAgain(Payer payer, InvoiceReference reference)
    {
        var scanned = await processor.Apply(
            stored => InvoiceLookup.Any(stored, reference),
            (invoice, now) => ValueTask.FromResult<Outcome<Decision>>(new Decision(Scanning.Begin(invoice, payer, now))));
        return scanned.Succeeded ? scanned : default(Outcome<Invoice>?);
    }

    /// <summary>Makes the invoice and binds the payer. Null if another scan came first.</summary>
    private async ValueTask<Outcome<Invoice>?> Issue(Payer payer, Partner issuer, PaperBill paper, InvoiceReference? former)
    {
        if (await store.FindTerminal(issuer.TerminalId) is not { Value: { Blocked: false, Unregistered: false } terminal }
            || await store.FindReseller(terminal.ResellerId) is not { Value: { Blocked: false } reseller })
        {
            return ResultCode.InvalidReceiverPrincipalState.Because($"The merchant of {issuer.Name} takes no payments at present.");
        }

        var bill = BillRules.Check(Draft(issuer, paper), reseller);
        if (!bill.Succeeded)
            return bill.Refusal;
        var now = clock.GetUtcNow();
        var changes = await Ended(former, now);
        var (begun, chosen) = await scenarios.Begin(New(issuer, paper, bill.Value, terminal, now), null);
        var scanned = EventSequence.Apply(Stored.New(begun), now, Scanning.Begin(begun, payer, now).AsSpan());
        if (!scanned.Succeeded)
            throw new InvalidOperationException($"A new invoice cannot be scanned: {scanned.Code}. {scanned.Refusal.Reason}");
        var saved = await store.Save(changes.And(chosen).And(scanned.Value.Changes).And(new()
        {
            History = [new(begun.Reference, now, "Sent", begun.Phase, begun.Version, AmountText.Of(begun.Bill.Total))],
            PaperBills = paper.Once ? [new(issuer.Id, paper.Reference, begun.Reference, former)] : [],
        }));
        return Race.Saved(saved, scanned.Value.Invoice);
    }

    /// <summary>The issuer has printed the bill anew: the invoice of the former one ends, if it is open.</summary>
    private async ValueTask<Changes> Ended(InvoiceReference? former, DateTimeOffset now)
    {
        if (former is not { } reference || await store.FindInvoice(reference) is not { Value.Phase: var phase } stored || !phase.IsOpen())
            return Changes.None;
        var ended = EventSequence.Apply(stored, now, new InvoiceEvent.CanceledByMerchant(CancelReason.Superseded));
        return ended.Succeeded ? ended.Value.Changes : Changes.None;
    }

    private static bool IsOf(Invoice invoice, Partner issuer, PaperBill paper) =>
        invoice.Paper is { } origin && origin.Issuer == issuer.Id && origin.Reference == paper.Reference
        && invoice.Bill.Total == paper.Amount && invoice.Bill.Title == paper.Description;

    private static BillDraft Draft(Partner issuer, PaperBill paper) => new()
    {
        Title = paper.Description,
        ClientInvoiceId = paper.Reference,
        Total = new(paper.Amount.Currency.Code, paper.Amount.Value),
        AcknowledgmentMode = AcknowledgmentMode.NoAcknowledgment,
        NotificationUrl = issuer.Addresses.Notification,
    };

    private Invoice New(Partner issuer, PaperBill paper, Bill bill, Terminal terminal, DateTimeOffset now) => new()
    {
        Reference = references.NextInvoice(now),
        TerminalId = terminal.Id,
        ResellerId = terminal.ResellerId,
        SentAt = now,
        Bill = bill,
        Acknowledgment = AcknowledgmentMode.NoAcknowledgment,
        TraceParent = processor.TraceParent,
        Paper = new(issuer.Id, issuer.Name, paper.Reference, paper.Once),
    };
}
