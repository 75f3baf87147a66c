using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Payers;

/// <summary>
/// The phone in a person's hand. Every action is recorded. The refusals are those of the desks behind it.
/// </summary>
internal sealed class Phone(PayerDesk payers, TillDesk tills, Recorder recorder, ISandboxMemory memory)
{
    public ValueTask<Outcome<Invoice>> Scan(string payerId, string? code) =>
        recorder.PayerActs(
            "scan",
            Arguments(payerId, ("code", code)),
            () => payers.Scan(payerId, code),
            bill => bill?.Reference ?? CodeMistake.InvoiceMeant(code));

    /// <summary>
    /// Why the app does not read a text; null if it does. A text derived from a SEQR code is recorded: the merchant's
    /// link is wrong.
    /// </summary>
    public async ValueTask<string?> Misread(string payerId, string code)
    {
        var mistake = CodeMistake.Of(code);
        if (mistake is not null && CodeMistake.WasMeantForSeqr(code))
            await Scan(payerId, code);
        return mistake;
    }

    /// <summary>Scans a till's static code.</summary>
    public ValueTask<Outcome<TillVisit>> ScanTill(string payerId, string seqrId) =>
        recorder.PayerActs(
            "scan",
            Arguments(payerId, ("code", QrCode.OfTill(seqrId))),
            () => tills.Scan(payerId, seqrId),
            visit => visit?.Bill?.Reference);

    /// <inheritdoc cref="PayerDesk.Confirm"/>
    public ValueTask<Outcome<Invoice>> Confirm(string payerId, string? pin, DebitOutcome outcome, InvoiceReference? bill = null) =>
        Confirm(payerId, pin, outcome, bill, () => Confirmed(payerId, pin, outcome, bill));

    /// <summary>
    /// Types a PIN into the app, which counts the wrong ones per payer and bill, and declines the bill after
    /// <see cref="WrongPins.Most"/> of them.
    /// </summary>
    public async ValueTask<PinOutcome> TypePin(string payerId, string pin, DebitOutcome outcome, InvoiceReference bill)
    {
        var wrong = 0;
        var confirmed = await Confirm(payerId, pin, outcome, bill, async () =>
        {
            var tried = await Confirmed(payerId, pin, outcome, bill);
            // Counted before the attempt is recorded, because other tabs reload when it is.
            if (tried.Code == ResultCode.AuthenticationFailed)
                wrong = await memory.WrongPins.Add(payerId, bill);
            return tried;
        });
        if (confirmed.Code != ResultCode.AuthenticationFailed)
            return confirmed.Succeeded ? PinOutcome.Confirmed : PinOutcome.TooLate;
        return wrong < WrongPins.Most ? PinOutcome.Wrong : await GiveUp(payerId, bill);
    }

    /// <summary>The number of wrong PINs the payer has typed for a bill that can still be paid.</summary>
    public ValueTask<int> WrongPinsFor(string payerId, InvoiceReference bill) => memory.WrongPins.Count(payerId, bill);

    public async ValueTask<Outcome<Invoice>> Cancel(string payerId, InvoiceReference? bill = null)
    {
        var canceled = await recorder.PayerActs(
            "cancel",
            Arguments(payerId, ("invoice", bill?.Value)),
            () => payers.Cancel(payerId, bill),
            invoice => invoice?.Reference ?? bill);
        if (canceled.Succeeded)
            await memory.WrongPins.Forget(payerId, canceled.Value.Reference);
        return canceled;
    }

    /// <summary>Stops waiting at a till; false if the payer waited at none, which is not recorded.</summary>
    public async ValueTask<bool> Leave(string payerId)
    {
        if (!await tills.Leave(payerId))
            return false;
        await recorder.PayerActs("leave", Arguments(payerId), () => ValueTask.FromResult<Outcome<object>>(payerId), _ => null);
        return true;
    }

    public ValueTask<Outcome<Payer>> KeepCard(string payerId, LoyaltyCard card) => recorder.PayerActs(
        "card",
        Arguments(payerId, ("reseller", card.ResellerId), ("id", card.Id), ("value", card.Value)),
        () => payers.KeepCard(payerId, card),
        _ => null);

    private async ValueTask<PinOutcome> GiveUp(string payerId, InvoiceReference bill)
    {
        if ((await Cancel(payerId, bill)).Succeeded)
            return PinOutcome.GivenUp;
        // The bill was paid, canceled or taken over meanwhile. If it comes back to this payer, all attempts are
        // available again.
        await memory.WrongPins.Forget(payerId, bill);
        return PinOutcome.TooLate;
    }

    private async ValueTask<Outcome<Invoice>> Confirmed(string payerId, string? pin, DebitOutcome outcome, InvoiceReference? bill)
    {
        var confirmed = await payers.Confirm(payerId, pin, outcome, bill);
        if (confirmed.Succeeded)
            await memory.WrongPins.Forget(payerId, confirmed.Value.Reference);
        return confirmed;
    }

    private ValueTask<Outcome<Invoice>> Confirm(
        string payerId, string? pin, DebitOutcome outcome, InvoiceReference? bill, Func<ValueTask<Outcome<Invoice>>> confirm) =>
        recorder.PayerActs(
            "confirm",
            Arguments(payerId, ("outcome", Words.Plain(outcome)), ("invoice", bill?.Value), ("pin", pin is null ? null : "given")),
            confirm,
            paid => paid?.Reference ?? bill);

    /// <summary>The arguments of an action as they are recorded. Those that are null are left out.</summary>
    public static ImmutableSortedDictionary<string, string> Arguments(
        string payerId, params ReadOnlySpan<(string Name, string? Value)> arguments)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        all.Add("payer", payerId);
        foreach (var (name, value) in arguments)
        {
            if (value is not null)
                all.Add(name, value);
        }

        return all.ToImmutable();
    }
}
