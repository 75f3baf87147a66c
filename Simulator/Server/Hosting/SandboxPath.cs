using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>
/// The only place that knows how a request names its sandbox: <c>/@name</c> or <c>/~name</c> in front of every path.
/// Later parts see the path without the name.
/// </summary>
internal sealed class SandboxPath(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "";
        if (SandboxAddress.MarkOf(path) is not { } mark)
        {
            context.Features.Set(new SandboxAddress(request.PathBase, SandboxAddress.UsualMark, SandboxName.Root));
            return next(context);
        }

        var end = path.IndexOf('/', mark.Length);
        var (prefix, rest) = end < 0 ? (path, "/") : (path[..end], path[end..]);
        context.Features.Set(new SandboxAddress(request.PathBase, mark, prefix[mark.Length..]));
        request.PathBase = request.PathBase.Add(new PathString(prefix));
        request.Path = rest;
        return next(context);
    }
}
