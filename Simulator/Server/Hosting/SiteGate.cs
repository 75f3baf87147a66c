using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Pages;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Soap;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>
/// Refuses what a page of another site asks of a person's browser, before anything is created or done. SEQR's own
/// addresses, which merchants call, are open to everybody, as SEQR's are.
/// </summary>
internal sealed class SiteGate(RequestDelegate next, SoapServices services, AnsweredHosts hosts, CrossSite site)
{
    private static readonly PathString Codes = "/se-qr-web";

    public Task InvokeAsync(HttpContext context)
    {
        if (services.AreMeant(context.Request.Path) || context.Request.Path.StartsWithSegments(Codes)
            || MerchantAddresses.AreMeant(context.Request.Path))
            return next(context);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        // Never answered with a page: it would show a foreign page which sandboxes there are.
        if (hosts.Refused(context) is { } name)
            return Refuse(context, SiteProblems.UnknownHost(name));
        if (!site.Changes(context.Request))
            return next(context);
        return NoSandboxPage.IsFor(context)
            ? PageResult.Of(PathArea.Of(context.Request.Path), SiteProblems.ForeignForm, StatusCodes.Status403Forbidden)
                .ExecuteAsync(context)
            : Refuse(context, SiteProblems.ForeignPage);
    }

    private static Task Refuse(HttpContext context, Problem problem)
    {
        context.Response.Headers.CacheControl = "no-store";
        return problem.ExecuteAsync(context);
    }
}

/// <summary>The answers to refused requests.</summary>
internal static class SiteProblems
{
    private const string Option = "--hosts (SEQR_SANDBOX_HOSTS, key Hosts)";

    public static readonly Trouble ForeignForm = new(
        "This was sent by another site",
        $"Forms of other sites are not taken. Do it here instead, or name the other host with {Option}.");

    public static readonly Problem ForeignPage = new(
        ProblemType.ForeignPage,
        "A page of another site may change nothing",
        StatusCodes.Status403Forbidden,
        "The browser says (Sec-Fetch-Site, Origin) that this comes from a page of another site, and another port is "
            + "another site. To let pages of your own host act, or if a proxy hides the name that this simulator is "
            + $"reached by, name the host with {Option}.");

    public static readonly Problem NewSandbox = new(
        ProblemType.ForeignPage,
        "A page of another site makes no sandbox",
        StatusCodes.Status403Forbidden,
        "The browser says (Sec-Fetch-Site) that a page of another site loads this, and there is no such sandbox yet. "
            + $"Open its address yourself first, or name the host of the page with {Option}.");

    public static Problem UnknownHost(string name) => new(
        ProblemType.UnknownHost,
        "This host name is not answered",
        StatusCodes.Status403Forbidden,
        $"This was asked of {Problems.Echo(name)} (Host, X-Forwarded-Host or Forwarded). On this machine only names "
            + $"such as localhost are answered, and those that the simulator was started with: {Option}.");
}
