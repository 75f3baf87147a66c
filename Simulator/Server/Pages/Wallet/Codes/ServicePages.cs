using SeqrSandbox.Core.Partners;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Pages.Wallet.Bills;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet.Codes;

/// <summary>
/// A visit to an external service. SEQR's app shows the service's pages inside itself; here a link opens them, so that
/// nothing foreign runs in the phone.
/// </summary>
internal static class ServicePages
{
    public static void MapServices(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/wallet/service/{key}", Show);
        pages.MapPost("/wallet/service/{key}/leave", Leave);
    }

    public static string PathOf(ClientSession session) => $"/wallet/service/{session.Key}";

    private static async Task<IResult> Show(HttpContext context, Sandbox sandbox, string key)
    {
        if (await sandbox.Store.FindSession(key) is not { Value: var session }
            || await sandbox.Store.FindPartner(PartnerKind.Service, session.ServiceId) is not { Value: var service })
            return Missing();
        var payer = await Owner.Find(context, sandbox);
        var link = BackLink.Of(session.AddressNow(service.Addresses));
        return PageResult.Of<ServicePage, ServiceView>(
            PageArea.Phone,
            service.Name,
            new(
                await Handset.Load(context, sandbox, payer), session.Key, service.Name, session.Left, link, session.Left ? "cancel" : "order"));
    }

    private static async Task<IResult> Leave(HttpContext context, Sandbox sandbox, string key)
    {
        if (await sandbox.Store.FindSession(key) is null)
            return Missing();
        await sandbox.Codes.LeaveService((await Owner.Find(context, sandbox)).Id);
        return SeeOther.Path(context.Request, $"/wallet/service/{Uri.EscapeDataString(key)}");
    }

    private static PageResult Missing() => PageResult.Of(
        PageArea.Phone,
        new("There is no such visit", "Scan the code of the service again."),
        StatusCodes.Status404NotFound);
}

/// <summary>A visit to an external service.</summary>
/// <param name="Handset">The phone around it.</param>
/// <param name="Key">The session's token.</param>
/// <param name="Name">The service's name.</param>
/// <param name="Left">Whether the payer has left.</param>
/// <param name="Link">The page of the service to open; null if it has none.</param>
/// <param name="Kind">Which of its addresses that is.</param>
public sealed record ServiceView(Handset Handset, string Key, string Name, bool Left, BackLink? Link, string Kind);
