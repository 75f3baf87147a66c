using System.Globalization;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Pages;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>Gives each request the sandbox that it names. The first use of a name creates the sandbox.</summary>
internal sealed class SandboxSelection(
    RequestDelegate next,
    SoapServices services,
    SandboxDirectory sandboxes,
    ControlAccess access,
    TeamRegistry teams,
    CrossSite site,
    Instruments instruments)
{
    public Task InvokeAsync(HttpContext context)
    {
        // No mark means the root sandbox; a mark without a name is an invalid name.
        var path = context.Request.PathBase;
        var address = SandboxAddress.Of(context);
        if (path != address.Before)
            return Select(context, address.Name);
        if (sandboxes.Root is not { } root)
            return NeedsNone(context.Request.Path) ? next(context) : EnterRoot(context);
        context.Features.Set(root);
        return next(context);
    }

    /// <summary>
    /// Whether a request is about no sandbox, or about one that its path names later: another server may be in charge of the one that
    /// the path begins with.
    /// </summary>
    private static bool NeedsNone(PathString path) =>
        path == ControlAccess.Metrics || path == ControlAccess.Health || path.StartsWithSegments("/sandboxes", out var rest) && rest.HasValue;

    private async Task EnterRoot(HttpContext context)
    {
        context.Features.Set(await sandboxes.Enter(SandboxName.Root));
        await next(context);
    }

    private async Task Select(HttpContext context, string name)
    {
        if (!SandboxName.IsAllowed(name))
        {
            await Refuse(context, Problems.NotASandboxName(name));
            return;
        }

        // A request that will be refused for lack of the right token creates no sandbox either.
        if (ControlAccess.Guards(context.Request.Path) && !access.Of(context.Request).Owns(name))
        {
            await next(context);
            return;
        }

        if (teams.Current.Of(name) is { } team && IsCall(context.Request) && team.AdmitCall() is { } wait)
        {
            instruments.RefusedForQuota();
            await RefuseCall(context, team.Team, wait);
            return;
        }

        // A person who has signed in as a team makes no sandbox for others by mistyping a name.
        if (!IsForAll(context.Request) && access.OfPage(context.Request) is { Team: { } own } person && !person.Owns(name)
            && sandboxes.Find(name) is null)
        {
            await Refuse(context, AccessProblems.OtherSandbox(own, name));
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
        catch (SandboxMovedException) when (NeedsNone(context.Request.Path))
        {
            // It is about another sandbox.
        }
        catch (TooManySandboxesException tooMany)
        {
            await Refuse(context, Problems.TooManySandboxes(tooMany.Message, StatusCodes.Status503ServiceUnavailable));
            return;
        }

        await next(context);
    }

    private bool IsCall(HttpRequest request) => HttpMethods.IsPost(request.Method) && services.AreMeant(request.Path);

    /// <summary>Whether a request is made without a token, as SEQR's own are; without teams all are alike.</summary>
    private bool IsForAll(HttpRequest request) => teams.Current.Teams.IsEmpty || services.AreMeant(request.Path)
        || MerchantAddresses.AreMeant(request.Path);

    /// <summary>
    /// The operator's bound is none of SEQR's rules, so it is told in terms of HTTP; a client that reads on finds a fault.
    /// </summary>
    private static Task RefuseCall(HttpContext context, Team team, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        var fault = FaultResponse.Of(
            FaultCode.Server, AccessProblems.TooManyCalls(team, seconds), StatusCodes.Status429TooManyRequests);
        var response = context.Response;
        response.StatusCode = fault.Status;
        response.ContentType = fault.ContentType;
        response.ContentLength = fault.Length;
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return response.Body.WriteAsync(fault.Body, context.RequestAborted).AsTask();
    }

    /// <summary>A SOAP client understands only a fault, and a person reads a page.</summary>
    private Task Refuse(HttpContext context, Problem problem)
    {
        if (IsCall(context.Request))
            return FaultResponse.Write(context, FaultCode.Server, problem.Detail, StatusCodes.Status500InternalServerError);
        return NoSandboxPage.IsFor(context) ? NoSandboxPage.Write(context, problem) : problem.ExecuteAsync(context);
    }
}
