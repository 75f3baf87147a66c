using SeqrSandbox.Simulator.Control;
using SeqrSandbox.Simulator.Control.Output;
using SeqrSandbox.Simulator.Pages;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>The one place that knows how a sandbox is chosen: by <c>/@name</c> in front of every path. Behind it nobody sees the name in the path.</summary>
internal sealed class SandboxSelection(RequestDelegate next, SandboxDirectory sandboxes, ControlToken token)
{
    private const string Mark = "/@";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.Value is { } path && path.StartsWith(Mark, StringComparison.Ordinal))
            return Select(context, path);
        context.Features.Set(sandboxes.Root);
        return next(context);
    }

    private async Task Select(HttpContext context, string path)
    {
        var end = path.IndexOf('/', Mark.Length);
        var (prefix, rest) = end < 0 ? (path, "/") : (path[..end], path[end..]);
        var name = prefix[Mark.Length..];
        context.Features.Set(new OuterPath(context.Request.PathBase));
        context.Request.PathBase = context.Request.PathBase.Add(new PathString(prefix));
        context.Request.Path = rest;
        if (!SandboxName.IsAllowed(name))
        {
            await Refuse(context, Problems.NotASandboxName(name));
            return;
        }

        // What is going to be refused for lack of the token makes no sandbox either.
        if (ControlToken.Guards(context.Request.Path) && !token.Admits(context.Request))
        {
            await next(context);
            return;
        }

        try
        {
            context.Features.Set(await sandboxes.Enter(name));
        }
        catch (TooManySandboxesException tooMany)
        {
            await Refuse(context, Problems.TooManySandboxes(tooMany.Message, StatusCodes.Status503ServiceUnavailable));
            return;
        }

        await next(context);
    }

    /// <summary>A SOAP client understands nothing but a fault, and a person reads a page.</summary>
    private static Task Refuse(HttpContext context, Problem problem)
    {
        if (SoapPaths.WithoutMode.ContainsKey(context.Request.Path.Value ?? "") && HttpMethods.IsPost(context.Request.Method))
            return FaultResponse.Write(context, FaultCode.Server, problem.Detail, StatusCodes.Status500InternalServerError);
        return NoSandboxPage.IsFor(context) ? NoSandboxPage.Write(context, problem) : problem.ExecuteAsync(context);
    }
}
