using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Control.Output;
using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.Simulator.Payers;

/// <summary>The phone in a person's hand: everything done with it is recorded. Refusals are those of the desks behind it.</summary>
internal sealed class Phone(PayerDesk payers, TillDesk tills, Recorder recorder)
{
    public ValueTask<Outcome<Invoice>> Scan(string payerId, string? code) =>
        recorder.PayerActs("scan", Of(payerId, ("code", code)), () => payers.Scan(payerId, code), bill => bill?.Reference);

    /// <summary>Scans a till's static code.</summary>
    public ValueTask<Outcome<TillVisit>> ScanTill(string payerId, string seqrId) =>
        recorder.PayerActs("scan", Of(payerId, ("code", QrCode.OfTill(seqrId))), () => tills.Scan(payerId, seqrId), visit => visit?.Bill?.Reference);

    /// <inheritdoc cref="PayerDesk.Confirm"/>
    public ValueTask<Outcome<Invoice>> Confirm(string payerId, string? pin, DebitOutcome outcome, InvoiceReference? bill = null) => recorder.PayerActs(
        "confirm",
        Of(payerId, ("outcome", Words.Plain(outcome)), ("invoice", bill?.Value), ("pin", pin is null ? null : "given")),
        () => payers.Confirm(payerId, pin, outcome, bill),
        paid => paid?.Reference ?? bill);

    public ValueTask<Outcome<Invoice>> Cancel(string payerId, InvoiceReference? bill = null) =>
        recorder.PayerActs("cancel", Of(payerId, ("invoice", bill?.Value)), () => payers.Cancel(payerId, bill), canceled => canceled?.Reference ?? bill);

    /// <summary>Stops waiting at a till; false when the payer waited at none, which is not recorded.</summary>
    public async ValueTask<bool> Leave(string payerId)
    {
        if (!await tills.Leave(payerId))
            return false;
        await recorder.PayerActs("leave", Of(payerId), () => ValueTask.FromResult<Outcome<object>>(payerId), _ => null);
        return true;
    }

    public ValueTask<Outcome<Payer>> KeepCard(string payerId, LoyaltyCard card) => recorder.PayerActs(
        "card", Of(payerId, ("reseller", card.ResellerId), ("id", card.Id), ("value", card.Value)), () => payers.KeepCard(payerId, card), _ => null);

    private static ImmutableSortedDictionary<string, string> Of(string payerId, params ReadOnlySpan<(string Name, string? Value)> arguments)
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
