using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Core.Desks;

/// <summary>
/// The actions of a payer with the app. Refusals: 52 no such payer, 54 no such bill, 38 no such merchant, 20 wrong PIN,
/// 10 not in this state.
/// </summary>
public sealed class PayerDesk(IStore store, InvoiceProcessor processor)
{
    /// <summary>Scans a code: the text of a QR code, or a seqr: link.</summary>
    public async ValueTask<Outcome<Invoice>> Scan(string payerId, string? code)
    {
        if (await store.FindPayer(payerId) is not { Value: { } payer })
            return NoPayer(payerId);
        if (!QrCode.TryReadInvoice(code, out var reference))
            return ResultCode.InvalidInvoiceReference.Because(
                CodeMistake.Of(code ?? "") ?? "The text is the code of a till, and not of an invoice.");
        return await processor.Apply(
            stored => InvoiceLookup.Any(stored, reference.Value),
            (invoice, now) => ValueTask.FromResult<Outcome<Decision>>(new Decision(Scanning.Begin(invoice, payer, now))));
    }

    /// <summary>Confirms a bill with the PIN.</summary>
    /// <param name="payerId">The payer who confirms.</param>
    /// <param name="pin">The typed PIN; null stands for the right one.</param>
    /// <param name="outcome">The outcome of the debit.</param>
    /// <param name="bill">The bill; null means the one scanned last.</param>
    public async ValueTask<Outcome<Invoice>> Confirm(string payerId, string? pin, DebitOutcome outcome, InvoiceReference? bill = null)
    {
        if (await store.FindPayer(payerId) is not { Value: { } payer })
            return NoPayer(payerId);
        if (pin is not null && pin != payer.Pin)
            return ResultCode.AuthenticationFailed.Because($"The PIN of the payer {payerId} is another one.");
        var confirmed = await processor.Apply(
            BillOf(payerId, bill),
            (_, now) => Decided(new InvoiceEvent.Confirmed(payerId, new(now, outcome))));
        if (!confirmed.Succeeded)
            return confirmed.Refusal;
        return await processor.CatchUp(confirmed.Value.Reference) ?? confirmed.Value;
    }

    /// <summary>Declines a bill; null means the one scanned last.</summary>
    public async ValueTask<Outcome<Invoice>> Cancel(string payerId, InvoiceReference? bill = null)
    {
        if (await store.FindPayer(payerId) is null)
            return NoPayer(payerId);
        return await processor.Apply(
            BillOf(payerId, bill),
            (_, _) => Decided(new InvoiceEvent.CanceledByPayer(payerId)));
    }

    /// <summary>Adds a merchant's loyalty card to the app, replacing one of the same kind.</summary>
    public async ValueTask<Outcome<Payer>> KeepCard(string payerId, LoyaltyCard card)
    {
        if (await store.FindReseller(card.ResellerId) is null)
            return ResultCode.ReceiverPrincipalNotFound.Because($"There is no reseller {Refusal.Quote(card.ResellerId)} in this sandbox.");
        return await Race.Run<Payer>(async () =>
        {
            if (await store.FindPayer(payerId) is not { } stored)
                return NoPayer(payerId);
            var others = stored.Value.Cards.RemoveAll(kept => kept.ResellerId == card.ResellerId && kept.Id == card.Id);
            var payer = stored.With(stored.Value with { Cards = others.Add(card) });
            return Race.Saved(await store.Save(new() { Payers = [payer] }), payer.Value);
        });
    }

    internal static Refusal NoPayer(string payerId) =>
        ResultCode.InvalidCustomer.Because($"There is no payer {Refusal.Quote(payerId)} in this sandbox.");

    private static Func<IStore, ValueTask<Outcome<Stored<Invoice>>>> BillOf(string payerId, InvoiceReference? bill) =>
        bill is { } reference ? stored => InvoiceLookup.Any(stored, reference) : stored => InvoiceLookup.ScannedBy(stored, payerId);

    private static ValueTask<Outcome<Decision>> Decided(InvoiceEvent happened) => ValueTask.FromResult(Decision.To(happened));
}
