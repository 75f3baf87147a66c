namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>
/// Whether a form was sent by a foreign page, as the browser tells: no page can forge these headers. A program that sends neither is
/// no browser, and carries nobody's cookie. Another port of this host is foreign too. See docs/decisions/pages-without-a-build.md.
/// </summary>
internal static class CrossSite
{
    public static bool IsPost(HttpRequest request) => HttpMethods.IsPost(request.Method) && !IsOurs(request);

    private static bool IsOurs(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site, ..])
            return site is "same-origin" or "none";
        return request.Headers.Origin is not [{ Length: > 0 } origin, ..]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, Authority(request), StringComparison.OrdinalIgnoreCase));
    }

    // Without the port that a scheme has anyway, as Origin leaves it out.
    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var here) ? here.Authority : "";
}
