using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet;

/// <summary>
/// The payer whose phone this is: chosen in this sandbox, on a page or by an address with <c>?payer=payer-3</c>; the
/// default one until then.
/// </summary>
internal static class Owner
{
    private const string Parameter = "payer";

    public static async Task<Payer> Find(HttpContext context, Sandbox sandbox) =>
        // A payer who no longer exists, as after a reset, is not used any more.
        (context.Request.Cookies[Cookie(sandbox)] is { } kept ? await sandbox.Payers.Find(kept) : null)
            ?? await sandbox.Payers.Find(Payer.DefaultId)
            ?? throw new InvalidOperationException("A sandbox has a default payer.");

    public static void Keep(HttpResponse response, Sandbox sandbox, string payerId) => response.Cookies.Append(
        Cookie(sandbox), payerId,
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(365), IsEssential = true });

    /// <summary>
    /// Takes the payer out of an address that names one, and remembers it. It does not stay in the address: a page that
    /// reloads itself would undo a later choice.
    /// </summary>
    public static async ValueTask<object?> Choose(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var request = call.HttpContext.Request;
        if (!HttpMethods.IsGet(request.Method) || request.Query[Parameter] is not [{ Length: > 0 } named, ..])
            return await next(call);
        var sandbox = call.HttpContext.RequestServices.GetRequiredService<Sandbox>();
        if (await sandbox.Payers.Find(named) is not { } payer)
            return PageResult.Of(
                PageArea.Phone,
                new("There is no such person", "Choose one of the payers of this sandbox on the phone."),
                StatusCodes.Status404NotFound);
        Keep(call.HttpContext.Response, sandbox, payer.Id);
        var rest = QueryString.Create(request.Query.Where(parameter => parameter.Key != Parameter));
        return SeeOther.Path(request, request.Path.ToUriComponent() + rest.ToUriComponent());
    }

    // The cookie is distinguished by name, not by path: the paths of the sandbox without a name contain those of all
    // others.
    private static string Cookie(Sandbox sandbox) => $"seqr-payer.{sandbox.Name}";
}
