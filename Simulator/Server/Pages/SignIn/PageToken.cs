using SeqrSandbox.Simulator.Control;

namespace SeqrSandbox.Simulator.Pages.SignIn;

/// <summary>
/// The token of a shared installation, as a browser keeps it: a person types it once into a page, and a cookie carries it from then
/// on. Only pages take the cookie; the control API asks for the header, so that no foreign page can use it there.
/// </summary>
internal static class PageToken
{
    private const string Cookie = "seqr-sandbox-token";

    /// <summary>Whether who asks may see pages that ask for the token. Without one, everybody may.</summary>
    public static bool Admits(HttpContext context)
    {
        var token = context.RequestServices.GetRequiredService<ControlToken>();
        return token.Admits(context.Request) || (context.Request.Cookies[Cookie] is { } kept && token.Is(kept));
    }

    public static void Keep(HttpResponse response, string token) => response.Cookies.Append(
        Cookie, token, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = response.HttpContext.Request.IsHttps, Path = "/", IsEssential = true });
}
