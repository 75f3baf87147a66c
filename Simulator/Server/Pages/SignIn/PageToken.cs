using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Pages.SignIn;

/// <summary>
/// The token of a shared installation in a browser. A person types it once into a page, and a cookie carries it from
/// then on. Pages accept the cookie for forms too, since they refuse those of foreign pages; the control API accepts it
/// only for reading.
/// </summary>
internal static class PageToken
{
    /// <summary>Who sees a page. Without a token, everybody is the operator.</summary>
    public static ControlCaller CallerOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<ControlAccess>().OfPage(context.Request);

    public static void Keep(HttpResponse response, string token) => response.Cookies.Append(
        ControlAccess.Cookie, token,
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = response.HttpContext.Request.IsHttps,
            Path = PathFor(response.HttpContext),
            IsEssential = true,
        });

    // Behind a prefix, other applications share the host.
    private static string PathFor(HttpContext context) =>
        SandboxAddress.Of(context).Before.ToUriComponent() is { Length: > 0 } prefix ? prefix : "/";
}

/// <summary>Metadata of the page that a token is typed into. Who tries, and how it ends, is audited.</summary>
internal sealed class TakesToken
{
    public static readonly TakesToken Mark = new();
}

/// <summary>
/// Metadata of pages that a shared installation shows only to callers with its token: all but the phone.
/// </summary>
internal sealed class AsksForToken
{
    public static readonly AsksForToken Mark = new();
}
