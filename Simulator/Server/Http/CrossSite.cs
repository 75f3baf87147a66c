namespace SeqrSandbox.Simulator.Http;

/// <summary>
/// Whether a page of another site caused a request, according to the browser: no page can forge these headers. A
/// program that sends neither is no browser, and carries nobody's cookie. Another port of this host is foreign too. See
/// docs/decisions/safe-on-a-developers-machine.md.
/// </summary>
/// <param name="trusted">Hosts whose pages are trusted like the simulator's own.</param>
internal sealed class CrossSite(HostList trusted)
{
    /// <summary>Whether a foreign page asks for a change.</summary>
    public bool Changes(HttpRequest request) => !Reads(request.Method) && !IsOurs(request);

    /// <summary>Whether a foreign page fetches or embeds this; a link that a person follows does neither.</summary>
    public bool Embeds(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is ["cross-site", ..]
            && request.Headers["Sec-Fetch-Dest"] is not ["document", ..] && !IsTrusted(request);

    private bool IsOurs(HttpRequest request)
    {
        if (IsTrusted(request))
            return true;
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site, ..])
            return site is "same-origin" or "none";
        return request.Headers.Origin is not [{ Length: > 0 }, ..]
            || (Origin(request) is { } from && string.Equals(from.Authority, Authority(request), StringComparison.OrdinalIgnoreCase));
    }

    private bool IsTrusted(HttpRequest request) => Origin(request) is { } from && trusted.Contains(from.Host);

    private static Uri? Origin(HttpRequest request) =>
        request.Headers.Origin is [{ Length: > 0 } origin, ..] && Uri.TryCreate(origin, UriKind.Absolute, out var from) ? from : null;

    // The port is left out if it is the scheme's default, as in Origin.
    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var here) ? here.Authority : "";

    private static bool Reads(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
