namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>The security headers of every page: only assets from here are loaded, and nothing inline is run.</summary>
internal static class PageHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Apply(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        // For browsers that do not know frame-ancestors.
        headers.XFrameOptions = "DENY";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
        headers["Referrer-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        // A page shows the present state, so going back to it loads it again.
        headers.CacheControl = "no-store";
    }
}
