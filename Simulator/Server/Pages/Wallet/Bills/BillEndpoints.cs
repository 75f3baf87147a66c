using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Payers;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>A bill, from the scan to the receipt.</summary>
internal static class BillEndpoints
{
    private const string Changed = "changed";
    private const string Locked = "locked";
    private const string Kept = "kept";
    private const string NotKept = "not-kept";

    public static void MapBills(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/R{reference}", Show);
        pages.MapPost("/R{reference}/scan", Scan);
        pages.MapPost("/R{reference}/confirm", Confirm);
        pages.MapPost("/R{reference}/cancel", Cancel);
        pages.MapPost("/R{reference}/card", KeepCard);
    }

    public static PageResult Unknown(string code) => PageResult.Of(
        PageArea.Phone,
        new(
            "SEQR knows no such code",
            $"There is nothing with the code {(code.Length <= 40 ? code : code[..40] + "…")} in this sandbox. It may "
                + "be of another sandbox, or the shop has to send the bill again."),
        StatusCodes.Status404NotFound);

    private static async Task<IResult> Show(HttpContext context, Sandbox sandbox, string reference, string? step, string? notice)
    {
        if (await Find(sandbox, reference) is not { } invoice)
            return Unknown("R" + reference);
        var payer = await Owner.Find(context, sandbox);
        var view = await BillReader.Read(context, sandbox, payer, invoice);
        return PageResult.Of<BillPage, BillView>(PageArea.Phone, view.BillOutcome?.Heading ?? view.Shop, view with
        {
            AsksForPin = step == "pin" && view.Stage == BillStage.Ready,
            PinTriesLeft = WrongPins.Most - await sandbox.Phone.WrongPinsFor(payer.Id, invoice.Reference),
            Notice = Text(notice),
            CardToKeep = notice == NotKept ? null : view.CardToKeep,
        });
    }

    private static async Task<IResult> Scan(HttpContext context, Sandbox sandbox, string reference)
    {
        if (await Find(sandbox, reference) is not { } invoice)
            return Unknown("R" + reference);
        // The page of a bill that cannot be scanned any more shows why.
        await sandbox.Phone.Scan((await Owner.Find(context, sandbox)).Id, QrCode.Of(invoice.Reference));
        return SeeOther.Path(context.Request, $"/R{reference}");
    }

    private static async Task<IResult> Confirm(HttpContext context, Sandbox sandbox, string reference)
    {
        if (await Find(sandbox, reference) is not { } invoice)
            return Unknown("R" + reference);
        var form = await PageForm.Read(context);
        // An empty PIN is no attempt, and a missing one would stand for the right one.
        if (form["pin"].ToString() is not { Length: > 0 } pin)
            return SeeOther.Path(context.Request, PinStep(reference));
        var outcome = Enum.GetValues<DebitOutcome>().FirstOrDefault(value => Words.Plain(value) == form["outcome"]);
        var payer = (await Owner.Find(context, sandbox)).Id;
        return SeeOther.Path(context.Request, await sandbox.Phone.TypePin(payer, pin, outcome, invoice.Reference) switch
        {
            PinOutcome.Confirmed => $"/R{reference}",
            PinOutcome.Wrong => PinStep(reference),
            PinOutcome.GivenUp => $"/R{reference}?notice={Locked}",
            _ => $"/R{reference}?notice={Changed}",
        });
    }

    private static async Task<IResult> Cancel(HttpContext context, Sandbox sandbox, string reference)
    {
        if (await Find(sandbox, reference) is not { } invoice)
            return Unknown("R" + reference);
        var canceled = await sandbox.Phone.Cancel((await Owner.Find(context, sandbox)).Id, invoice.Reference);
        return SeeOther.Path(context.Request, $"/R{reference}{(canceled.Succeeded ? "" : $"?notice={Changed}")}");
    }

    /// <summary>Takes the payer's answer on whether to keep the card that was swiped at the till.</summary>
    private static async Task<IResult> KeepCard(HttpContext context, Sandbox sandbox, string reference)
    {
        if (await Find(sandbox, reference) is not { } invoice)
            return Unknown("R" + reference);
        var form = await PageForm.Read(context);
        if (form["keep"] != "yes")
            return SeeOther.Path(context.Request, $"/R{reference}?notice={NotKept}");
        var payer = await Owner.Find(context, sandbox);
        // The same answer from another tab has stored it already.
        if (Loyalty.ToRemember(invoice, payer) is { } card)
            await sandbox.Phone.KeepCard(payer.Id, new(invoice.ResellerId, card.Id ?? "", card.Value!));
        return SeeOther.Path(context.Request, $"/R{reference}?notice={Kept}");
    }

    private static string PinStep(string reference) => $"/R{reference}?step=pin";

    private static async Task<Invoice?> Find(Sandbox sandbox, string reference) =>
        QrCode.TryReadInvoice("R" + reference, out var read) ? (await sandbox.Store.FindInvoice(read.Value))?.Value : null;

    private static string? Text(string? notice) => notice switch
    {
        Changed => "That could not be done any more: the bill has changed meanwhile, here or elsewhere. This is how it stands now.",
        Locked => "The PIN was wrong three times, so the app has given this payment up.",
        Kept => "The card is kept. It is offered to the shop the next time you scan one of its bills.",
        _ => null,
    };
}
