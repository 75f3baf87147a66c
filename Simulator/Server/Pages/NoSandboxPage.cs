using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.Simulator.Pages;

/// <summary>What a person is told whose address names a sandbox that there cannot be.</summary>
internal static class NoSandboxPage
{
    private const string Advice = "Choose another sandbox at the top of this page, or go on in the main one.";

    /// <summary>Whether a page is the answer. Programs get JSON, and below /sandbox everybody is one.</summary>
    public static bool IsFor(HttpContext context) => context.RequestServices.GetRequiredService<SimulatorOptions>().Pages
        && Browser.Asks(context.Request)
        && !ControlToken.Guards(context.Request.Path);

    public static Task Write(HttpContext context, Problem problem)
    {
        // The links of the page lead to the sandbox without a name: below this one there is nothing.
        var address = SandboxAddress.Of(context);
        context.Request.PathBase = address.Before;
        context.Features.Set(address with { Name = SandboxName.Root });
        return PageResult.Of(
            PathArea.Of(context.Request.Path),
            new(problem.Title, $"{problem.Detail} {Advice}"),
            problem.Status).ExecuteAsync(context);
    }
}
