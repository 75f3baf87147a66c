using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Control.Output;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>A bill, from the scan to the receipt.</summary>
internal static class BillEndpoints
{
    /// <summary>After as many wrong PINs the app gives the payment up.</summary>
    private const int MostWrongPins = 3;

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
        new("SEQR knows no such code", $"There is nothing with the code {(code.Length <= 40 ? code : code[..40] + "…")} in this sandbox. It may be of another sandbox, or the shop has to send the bill again."),
        StatusCodes.Status404NotFound);

    private static async Task<IResult> Show(HttpContext context, Sandbox sandbox, string reference, string? step, int? wrong, string? notice)
    {
        if (await Find(sandbox, reference) is not { } invoice)
            return Unknown("R" + reference);
        var view = await BillReader.Read(sandbox, await Owner.Of(context, sandbox), invoice);
        return PageResult.Of<BillPage, BillView>(PageArea.Phone, view.Ending?.Heading ?? view.Shop, view with
        {
            AsksForPin = step == "pin" && view.Stage == BillStage.Ready,
            WrongPins = wrong is > 0 and < MostWrongPins ? wrong.Value : 0,
            Notice = Text(notice),
            CardToKeep = notice == NotKept ? null : view.CardToKeep,
        });
    }

    private static async Task<IResult> Scan(HttpContext context, Sandbox sandbox, string reference)
    {
        if (await Find(sandbox, reference) is not { } invoice)
            return Unknown("R" + reference);
        // A bill that cannot be scanned any more shows why.
        await sandbox.Phone.Scan((await Owner.Of(context, sandbox)).Id, QrCode.Of(invoice.Reference));
        return See.Other(context.Request, $"/R{reference}");
    }

    private static async Task<IResult> Confirm(HttpContext context, Sandbox sandbox, string reference)
    {
        if (await Find(sandbox, reference) is not { } invoice)
            return Unknown("R" + reference);
        var form = await PageForm.Read(context);
        var wrong = int.TryParse(form["wrong"], out var before) && before is > 0 and < MostWrongPins ? before : 0;
        var payer = await Owner.Of(context, sandbox);
        // Nothing typed is no try; and no PIN at all would stand for the right one.
        if (form["pin"].ToString() is not { Length: > 0 } pin)
            return See.Other(context.Request, PinStep(reference, wrong));
        var outcome = Enum.GetValues<DebitOutcome>().FirstOrDefault(value => Words.Plain(value) == form["outcome"]);
        var confirmed = await sandbox.Phone.Confirm(payer.Id, pin, outcome, invoice.Reference);
        return confirmed.Code switch
        {
            ResultCode.Success => See.Other(context.Request, $"/R{reference}"),
            ResultCode.AuthenticationFailed => await WrongPin(context.Request, sandbox, payer, invoice.Reference, wrong + 1),
            _ => See.Other(context.Request, $"/R{reference}?notice={Changed}"),
        };
    }

    private static async Task<See> WrongPin(HttpRequest request, Sandbox sandbox, Payer payer, InvoiceReference reference, int wrong)
    {
        if (wrong < MostWrongPins)
            return See.Other(request, PinStep(reference.Value, wrong));
        var canceled = await sandbox.Phone.Cancel(payer.Id, reference);
        return See.Other(request, $"/R{reference}?notice={(canceled.Succeeded ? Locked : Changed)}");
    }

    private static async Task<IResult> Cancel(HttpContext context, Sandbox sandbox, string reference)
    {
        if (await Find(sandbox, reference) is not { } invoice)
            return Unknown("R" + reference);
        var canceled = await sandbox.Phone.Cancel((await Owner.Of(context, sandbox)).Id, invoice.Reference);
        return See.Other(context.Request, $"/R{reference}{(canceled.Succeeded ? "" : $"?notice={Changed}")}");
    }

    /// <summary>Answers whether to keep the card that was swiped at the till.</summary>
    private static async Task<IResult> KeepCard(HttpContext context, Sandbox sandbox, string reference)
    {
        if (await Find(sandbox, reference) is not { } invoice)
            return Unknown("R" + reference);
        var form = await PageForm.Read(context);
        if (form["keep"] != "yes")
            return See.Other(context.Request, $"/R{reference}?notice={NotKept}");
        var payer = await Owner.Of(context, sandbox);
        // The same answer from another tab has kept it already.
        if (Loyalty.ToRemember(invoice, payer) is { } card)
            await sandbox.Phone.KeepCard(payer.Id, new(invoice.ResellerId, card.Id ?? "", card.Value!));
        return See.Other(context.Request, $"/R{reference}?notice={Kept}");
    }

    private static string PinStep(string reference, int wrong) => $"/R{reference}?step=pin{(wrong > 0 ? $"&wrong={wrong}" : "")}";

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
