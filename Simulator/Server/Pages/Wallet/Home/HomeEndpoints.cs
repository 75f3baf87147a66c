using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Pages.Shown;
using SeqrSandbox.Simulator.Pages.Wallet.Codes;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet.Home;

/// <summary>The phone's first page, and scanning.</summary>
internal static class HomeEndpoints
{
    private const int MostBills = 20;
    private const int LongestEcho = 80;
    private const string Foreign = "foreign";
    private const string Unknown = "unknown";

    public static void MapHome(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/wallet", Show);
        pages.MapPost("/wallet/scan", Scan);
    }

    private static async Task<IResult> Show(HttpContext context, Sandbox sandbox, string? scan, string? code)
    {
        var payer = await Owner.Find(context, sandbox);
        var names = (await sandbox.Store.ListTerminals()).ToDictionary(terminal => terminal.Id);
        var open = await sandbox.Store.ListInvoices(new(PhaseQuestions.Open, null, null, null, MostBills + 1));
        return PageResult.Of<HomePage, HomeView>(PageArea.Phone, "Phone", new(
            await Handset.Load(context, sandbox, payer),
            [.. (await PayerAccounts.List(sandbox.Store, payer.Id)).Select(account => MoneyText.Of(account.Balance))],
            [.. open.Take(MostBills).Select(bill => new OpenBill(
                bill.Reference.Value, names.GetValueOrDefault(bill.TerminalId)?.Name ?? bill.TerminalId,
                bill.Bill.Title ?? "", MoneyText.Of(bill.Bill.Total)))],
            open.Count > MostBills,
            [
                .. names.Values.Where(terminal => terminal is { SeqrId: not null, Unregistered: false })
                    .Select(till => new OpenTill(till.SeqrId!, till.Name))
            ],
            Refusal(scan, code),
            scan is null ? null : code));
    }

    private static async Task<IResult> Scan(HttpContext context, Sandbox sandbox)
    {
        var code = (await PageForm.Read(context))["code"].ToString().Trim();
        var payer = await Owner.Find(context, sandbox);
        if (await sandbox.Phone.Misread(payer.Id, code) is not null)
            return Again(context.Request, Foreign, code);
        if (code == ServiceCode.Cancel)
            return await CodeEndpoints.Leave(context, sandbox, payer);
        if (ServiceCode.TryRead(code, out var service))
            return await CodeEndpoints.Read(context, sandbox, payer, service);
        if (QrCode.TryReadInvoice(code, out var reference))
        {
            var scanned = await sandbox.Phone.Scan(payer.Id, code);
            // A bill that cannot be scanned any more is shown nevertheless: its page says why.
            return scanned.Code == ResultCode.InvalidInvoiceReference
                ? Again(context.Request, Unknown, code)
                : SeeOther.Path(context.Request, $"/R{reference}");
        }

        QrCode.TryReadTill(code, out var seqrId);
        var visit = await sandbox.Phone.ScanTill(payer.Id, seqrId!);
        if (!visit.Succeeded)
            return Again(context.Request, Unknown, code);
        return SeeOther.Path(context.Request, visit.Value.Bill is { } bill ? $"/R{bill.Reference}" : $"/Q{seqrId}");
    }

    private static SeeOther Again(HttpRequest request, string scan, string code) =>
        SeeOther.Path(request, $"/wallet?scan={scan}&code={Uri.EscapeDataString(code.Length <= LongestEcho ? code : code[..LongestEcho])}");

    private static string? Refusal(string? scan, string? code) => scan switch
    {
        null => null,
        Unknown =>
            "SEQR knows no bill and no till with this code in this sandbox. It may be of another one, which you can "
                + "choose at the top; or a digit is wrong: look at it and scan again.",
        _ => $"This is no SEQR code. {CodeMistake.Of(code ?? "")} Scan the code that the shop shows, or choose one of the open bills.",
    };
}
