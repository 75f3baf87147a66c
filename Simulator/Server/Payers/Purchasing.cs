using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Codes;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Payers;

/// <summary>
/// Instant Checkout and Unattended Payments: asks the merchant for an invoice by createPurchase, and lets the payer scan
/// it. Whatever the merchant answers becomes a sentence for the payer and an entry of the journal.
/// </summary>
internal sealed class Purchasing(
    IStore store, PayerDesk payers, ScriptDesk scripts, NotificationPost post, HostAllowList hosts, Recorder recorder)
{
    /// <param name="payerId">Who buys.</param>
    /// <param name="code">The scanned code.</param>
    /// <param name="find">Told what is wrong with the code.</param>
    public async ValueTask<Outcome<Invoice>> Buy(string payerId, PurchaseCode code, Action<ImmutableArray<Finding>> find)
    {
        if (await store.FindPayer(payerId) is not { Value: { } payer })
            return ResultCode.InvalidCustomer.Because($"There is no payer {Refusal.Quote(payerId)} in this sandbox.");
        if (await store.FindPartner(code.Kind, code.PartnerId) is not { Value: { Addresses.Purchase: { } url } partner })
        {
            var refused = new RefusedCode(
                FindingCatalogue.PurchaseCodeWrong, $"There is no {Noun(code.Kind)} '{Refusal.Quote(code.PartnerId)}' in this sandbox.");
            find(refused.Findings);
            return ResultCode.ReceiverPrincipalNotFound.Because(refused.Sentence);
        }

        var request = Body(code, partner, payer);
        var isAllowed = !NotificationAddress.TryRead(url, out var address) || hosts.Allows(address);
        var script = isAllowed ? await scripts.OfPurchase($"{code.PartnerId} {code.Token}") : null;
        if (script?.Fault.Kind == PostFaultKind.Twice)
        {
            var first = await post.Ask(url, request, CurrentTrace.Value);
            await recorder.PurchaseAsked(
                url,
                request,
                first,
                ResultCode.RejectedPayment.Because("It is posted a second time, and that answer counts."),
                isExcused: true,
                PostFaults.Acting(script));
        }

        var answer = isAllowed
            ? await post.Ask(url, request, CurrentTrace.Value, script)
            : new MerchantAnswer(null, null, [], "The operator of this sandbox does not allow posts to this host.", TimeSpan.Zero);
        var read = answer.Error is { } error
            ? new PurchaseAnswer(null, $"The merchant could not be asked: {error}", IsRefusal: !isAllowed)
            : PurchaseAnswer.Read(answer.Status ?? 0, answer.ContentType, answer.Body);
        var scanned = read.Reference is { } reference
            ? await Scan(payer, partner, reference)
            : ResultCode.RejectedPayment.Because(read.Sentence!);
        await recorder.PurchaseAsked(url, request, answer, scanned, read.IsRefusal || PostFaults.Spoils(script), PostFaults.Acting(script));
        return scanned;
    }

    private async ValueTask<Outcome<Invoice>> Scan(Payer payer, Partner partner, InvoiceReference reference)
    {
        if (await store.FindInvoice(reference) is not { Value: var invoice })
            return ResultCode.RejectedPayment.Because($"The merchant named the invoice {reference}, which is not there.");
        if (invoice.Paper is not null || (await store.FindTerminal(partner.TerminalId))?.Value.ResellerId != invoice.ResellerId)
            return ResultCode.RejectedPayment.Because($"The merchant named the invoice {reference}, which is another merchant's.");
        if (invoice.Phase.IsPaid())
            return ResultCode.RejectedPayment.Because($"The merchant named the invoice {reference}, which is paid already.");
        if (partner.Reservation is { } most && (invoice.Bill.Total.Currency != most.Currency || invoice.Bill.Total.Minor > most.Minor))
            return ResultCode.RejectedPayment.Because($"The merchant asks for {invoice.Bill.Total}, and may ask for {most} at most.");
        var scanned = await payers.Scan(payer.Id, QrCode.Of(reference));
        return scanned.Succeeded
            ? scanned
            : ResultCode.RejectedPayment.Because($"The merchant named the invoice {reference}, which cannot be paid any more.");
    }

    private static string Noun(PartnerKind kind) => kind == PartnerKind.Machine ? "merchant of machines" : "web shop";

    private static byte[] Body(PurchaseCode code, Partner partner, Payer payer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in code.Kind == PartnerKind.Machine ? OfMachine(code, partner, payer) : OfWebShop(code, payer))
                writer.WriteString(name, value);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static IEnumerable<(string Name, string Value)> OfWebShop(PurchaseCode code, Payer payer)
    {
        var address = DeliveryAddress.Of(payer);
        return
        [
            ("purchaseToken", code.Token), ("clientName", address.Name), ("street", address.Street), ("city", address.City),
            ("country", address.Country), ("state", ""), ("zip", address.Zip), ("email", address.Email), ("msisdn", payer.Msisdn),
        ];
    }

    private static IEnumerable<(string Name, string Value)> OfMachine(PurchaseCode code, Partner partner, Payer payer)
    {
        var most = partner.Reservation ?? throw new InvalidOperationException($"The merchant {partner.Id} reserves no amount.");
        return
        [
            ("reservationToken", code.Token),
            ("reservationAmount", most.Value.ToString($"F{most.Currency.Decimals}", CultureInfo.InvariantCulture)),
            ("currency", most.Currency.Code),
            ("msisdn", payer.Msisdn),
        ];
    }
}
