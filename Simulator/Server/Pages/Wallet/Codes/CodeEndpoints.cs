using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Payers;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet.Codes;

/// <summary>The codes of SEQR's other services: what a phone's camera opens, and where their scan leads.</summary>
internal static class CodeEndpoints
{
    public static void MapCodes(this IEndpointRouteBuilder pages) => pages.MapGet("/000/{service}", Show);

    /// <summary>Scans a code, and goes on to what it leads to.</summary>
    public static async Task<IResult> Scan(HttpContext context, Sandbox sandbox, Payer payer, ServiceCode code)
    {
        var visit = await sandbox.Codes.Scan(payer.Id, code);
        return visit.Succeeded ? SeeOther.Path(context.Request, PathOf(visit.Value)) : Refuse(visit.Refusal);
    }

    /// <summary>Goes on from a code that the phone has read: to the question about the address first, where there is one.</summary>
    public static Task<IResult> Read(HttpContext context, Sandbox sandbox, Payer payer, ServiceCode code) =>
        code.Service == ServiceCode.WebShop
            ? Task.FromResult<IResult>(SeeOther.Path(context.Request, CheckoutPages.PathOf(code)))
            : Scan(context, sandbox, payer, code);

    /// <summary>Leaves the service that the payer visits.</summary>
    public static async Task<IResult> Leave(HttpContext context, Sandbox sandbox, Payer payer) =>
        await sandbox.Codes.LeaveService(payer.Id) is { } left
            ? SeeOther.Path(context.Request, ServicePages.PathOf(left))
            : PageResult.Of(
                PageArea.Phone,
                new("There is nothing to leave", "This link leaves an external service, and none is visited."),
                StatusCodes.Status409Conflict);

    private static string PathOf(CodeVisit visit) =>
        visit.Session is { } session ? ServicePages.PathOf(session) : $"/R{visit.Bill!.Reference}";

    private static PageResult Refuse(Refusal refusal) => PageResult.Of(
        PageArea.Phone, new("This code cannot be used", refusal.Reason), StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Show(HttpContext context, Sandbox sandbox, string service)
    {
        var query = context.Request.QueryString.Value ?? "";
        if (!ServiceCode.TryRead($"HTTP://SEQR.SE/000/{service}{query}", out var code))
            return PageResult.Of(
                PageArea.Phone,
                new("This is no SEQR code", "It is too long, or the name after 000 is none of a service."),
                StatusCodes.Status404NotFound);
        var payer = await Owner.Find(context, sandbox);
        return PageResult.Of<CodePage, CodeView>(PageArea.Phone, "A code", new(await Handset.Load(context, sandbox, payer), code.Text));
    }
}

/// <summary>A code that was opened and is not scanned yet.</summary>
/// <param name="Handset">The phone around it.</param>
/// <param name="Code">Its text.</param>
public sealed record CodeView(Handset Handset, string Code);
