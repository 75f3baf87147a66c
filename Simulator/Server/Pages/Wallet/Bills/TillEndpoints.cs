using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>A payer at a till whose static code was opened, with its bill or before there is one.</summary>
internal static class TillEndpoints
{
    public static void MapTills(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/Q{seqrId}", Show);
        pages.MapPost("/Q{seqrId}/scan", Scan);
        pages.MapPost("/Q{seqrId}/leave", Leave);
    }

    private static async Task<IResult> Show(HttpContext context, Sandbox sandbox, string seqrId)
    {
        if (await Find(sandbox, seqrId) is not { } till)
            return BillEndpoints.Unknown("Q" + seqrId);
        var payer = await Owner.Find(context, sandbox);
        var isWaiting = till.Waiting?.PayerId == payer.Id;
        if (!isWaiting && await BillAt(sandbox, till, payer) is { } bill)
            return SeeOther.Path(context.Request, $"/R{bill.Reference}");
        return PageResult.Of<TillPage, TillView>(
            PageArea.Phone, till.Name, new(await Handset.Load(context, sandbox, payer), seqrId, till.Name, isWaiting));
    }

    private static async Task<IResult> Scan(HttpContext context, Sandbox sandbox, string seqrId)
    {
        if (await Find(sandbox, seqrId) is null)
            return BillEndpoints.Unknown("Q" + seqrId);
        var visit = await sandbox.Phone.ScanTill((await Owner.Find(context, sandbox)).Id, seqrId);
        return SeeOther.Path(context.Request, visit is { Succeeded: true, Value.Bill: { } bill } ? $"/R{bill.Reference}" : $"/Q{seqrId}");
    }

    private static async Task<IResult> Leave(HttpContext context, Sandbox sandbox, string seqrId)
    {
        var payer = await Owner.Find(context, sandbox);
        if (await sandbox.Phone.Leave(payer.Id))
            return SeeOther.Path(context.Request, "/wallet");
        // The bill came just now. Its page lets the payer decide about it.
        return await Find(sandbox, seqrId) is { } till && await BillAt(sandbox, till, payer) is { } bill
            ? SeeOther.Path(context.Request, $"/R{bill.Reference}?notice=changed")
            : SeeOther.Path(context.Request, "/wallet");
    }

    /// <summary>The bill that the payer got at the till and that is not finished.</summary>
    private static async Task<Invoice?> BillAt(Sandbox sandbox, Terminal till, Payer payer) =>
        (await sandbox.Store.FindInvoiceScannedBy(payer.Id))?.Value is { } bill && bill.TerminalId == till.Id && !bill.Phase.IsDecided()
            ? bill
            : null;

    private static async Task<Terminal?> Find(Sandbox sandbox, string seqrId) =>
        QrCode.TryReadTill("Q" + seqrId, out var read) ? (await sandbox.Store.FindTerminalBySeqrId(read))?.Value : null;
}
