using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Pages.SignIn;

/// <summary>
/// The token of a shared installation, as a browser keeps it: a person types it once into a page, and a cookie carries it from then
/// on. Pages take the cookie for forms too, since they turn away those of foreign pages; the control API takes it only for what reads.
/// </summary>
internal static class PageToken
{
    /// <summary>Whether who asks may see pages that ask for the token. Without one, everybody may.</summary>
    public static bool Admits(HttpContext context)
    {
        var token = context.RequestServices.GetRequiredService<ControlToken>();
        return token.IsInHeader(context.Request) || token.IsInCookie(context.Request);
    }

    public static void Keep(HttpResponse response, string token) => response.Cookies.Append(
        ControlToken.Cookie, token,
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = response.HttpContext.Request.IsHttps,
            Path = PathFor(response.HttpContext),
            IsEssential = true,
        });

    // Behind a prefix, what else is at that host is none of ours.
    private static string PathFor(HttpContext context) =>
        SandboxAddress.Of(context).Before.ToUriComponent() is { Length: > 0 } prefix ? prefix : "/";
}

/// <summary>Metadata of pages that a shared installation shows only to who knows its token: all but the phone.</summary>
internal sealed class AsksForToken
{
    public static readonly AsksForToken Mark = new();
}
