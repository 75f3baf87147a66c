using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Pages;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>Gives each request the sandbox that it names. The first use of a name creates the sandbox.</summary>
internal sealed class SandboxSelection(
    RequestDelegate next, SoapServices services, SandboxDirectory sandboxes, ControlToken token, CrossSite site)
{
    public Task InvokeAsync(HttpContext context)
    {
        // No mark means the root sandbox; a mark without a name is an invalid name.
        var path = context.Request.PathBase;
        var address = SandboxAddress.Of(context);
        if (path != address.Before)
            return Select(context, address.Name);
        context.Features.Set(sandboxes.Root);
        return next(context);
    }

    private async Task Select(HttpContext context, string name)
    {
        if (!SandboxName.IsAllowed(name))
        {
            await Refuse(context, Problems.NotASandboxName(name));
            return;
        }

        // A request that will be refused for lack of the token creates no sandbox either.
        if (ControlToken.Guards(context.Request.Path) && !token.Admits(context.Request))
        {
            await next(context);
            return;
        }

        if (site.Embeds(context.Request) && sandboxes.Find(name) is null)
        {
            await Refuse(context, SiteProblems.NewSandbox);
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

    /// <summary>A SOAP client understands only a fault, and a person reads a page.</summary>
    private Task Refuse(HttpContext context, Problem problem)
    {
        if (services.AreMeant(context.Request.Path) && HttpMethods.IsPost(context.Request.Method))
            return FaultResponse.Write(context, FaultCode.Server, problem.Detail, StatusCodes.Status500InternalServerError);
        return NoSandboxPage.IsFor(context) ? NoSandboxPage.Write(context, problem) : problem.ExecuteAsync(context);
    }
}
