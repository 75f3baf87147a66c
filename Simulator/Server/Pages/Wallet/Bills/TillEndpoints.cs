using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>Standing at a till whose static code was opened, with its bill or before there is one.</summary>
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
        var payer = await Owner.Of(context, sandbox);
        var isWaiting = till.Waiting?.PayerId == payer.Id;
        if (!isWaiting && await BillAt(sandbox, till, payer) is { } bill)
            return See.Other(context.Request, $"/R{bill.Reference}");
        return PageResult.Of<TillPage, TillView>(
            PageArea.Phone, till.Name, new(await Handset.Of(sandbox, payer), seqrId, till.Name, isWaiting));
    }

    private static async Task<IResult> Scan(HttpContext context, Sandbox sandbox, string seqrId)
    {
        if (await Find(sandbox, seqrId) is null)
            return BillEndpoints.Unknown("Q" + seqrId);
        var visit = await sandbox.Phone.ScanTill((await Owner.Of(context, sandbox)).Id, seqrId);
        return See.Other(context.Request, visit is { Succeeded: true, Value.Bill: { } bill } ? $"/R{bill.Reference}" : $"/Q{seqrId}");
    }

    private static async Task<IResult> Leave(HttpContext context, Sandbox sandbox, string seqrId)
    {
        var payer = await Owner.Of(context, sandbox);
        if (await sandbox.Phone.Leave(payer.Id))
            return See.Other(context.Request, "/wallet");
        // The bill came at this moment: it is the bill that is to be canceled, or not.
        return await Find(sandbox, seqrId) is { } till && await BillAt(sandbox, till, payer) is { } bill
            ? See.Other(context.Request, $"/R{bill.Reference}?notice=changed")
            : See.Other(context.Request, "/wallet");
    }

    /// <summary>The bill that the payer got at the till and that is still to be dealt with.</summary>
    private static async Task<Invoice?> BillAt(Sandbox sandbox, Terminal till, Payer payer) =>
        (await sandbox.Store.FindInvoiceScannedBy(payer.Id))?.Value is { } bill && bill.TerminalId == till.Id && !bill.Phase.IsDecided()
            ? bill
            : null;

    private static async Task<Terminal?> Find(Sandbox sandbox, string seqrId) =>
        QrCode.TryReadTill("Q" + seqrId, out var read) ? (await sandbox.Store.FindTerminalBySeqrId(read))?.Value : null;
}
