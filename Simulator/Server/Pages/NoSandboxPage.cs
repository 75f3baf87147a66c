using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.Simulator.Pages;

/// <summary>The page for an address with an impossible sandbox name.</summary>
internal static class NoSandboxPage
{
    private const string Advice = "Choose another sandbox at the top of this page, or go on in the main one.";

    /// <summary>Whether the answer is a page. Programs get JSON, as does everyone below /sandbox.</summary>
    public static bool IsFor(HttpContext context) => context.RequestServices.GetRequiredService<SimulatorOptions>().Pages
        && Browser.Asks(context.Request)
        && !ControlAccess.Guards(context.Request.Path);

    public static Task Write(HttpContext context, Problem problem)
    {
        // The page links to the sandbox without a name, since this one has no pages.
        var address = SandboxAddress.Of(context);
        context.Request.PathBase = address.Before;
        context.Features.Set(address with { Name = SandboxName.Root });
        return PageResult.Of(
            PathArea.Of(context.Request.Path),
            new(problem.Title, $"{problem.Detail} {Advice}"),
            problem.Status).ExecuteAsync(context);
    }
}
