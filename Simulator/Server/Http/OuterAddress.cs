namespace SeqrSandbox.Simulator.Http;

/// <summary>
/// Gives each request the address that its caller used: scheme, host, port and prefix as proxies report them. Code that
/// makes an address from a request then needs to know nothing of proxies.
/// </summary>
internal sealed class OuterAddress(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        context.Features.Set(new InnerHost(request.Host));
        var told = Forwarding.Of(request.Headers);
        request.Scheme = told.Scheme ?? request.Scheme;
        request.Host = HostOf(told, request);
        request.PathBase = told.Prefix.Add(request.PathBase);
        return next(context);
    }

    // A port in the host is the caller's own. The separate one may be that of a proxy's own listener.
    private static HostString HostOf(Forwarding told, HttpRequest request)
    {
        var host = told.Host ?? request.Host;
        return host is { HasValue: true, Port: null } && told.Port is { } port && port != DefaultPort(request.Scheme)
            ? new(host.Host, port)
            : host;
    }

    private static int DefaultPort(string scheme) => scheme == Uri.UriSchemeHttps ? 443 : 80;
}

/// <summary>
/// The Host header as it arrived here: the caller's, or that of the proxy in front. No page can make a browser send
/// another.
/// </summary>
internal sealed record InnerHost(HostString Host);
