using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Pages.SignIn;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>Makes the frame of a page from its request.</summary>
internal static class FrameReader
{
    private const int MostSandboxes = 20;

    public static PageFrame Read(HttpContext context, PageArea area)
    {
        var address = SandboxAddress.Of(context);
        var caller = PageToken.CallerOf(context);
        return new()
        {
            Before = address.Before.ToUriComponent(),
            Prefix = context.Request.PathBase.ToUriComponent(),
            Mark = address.Mark,
            Sandbox = address.Name,
            Path = context.Request.Path.ToUriComponent(),
            Area = area,
            Sandboxes = caller.IsKnown ? Others(context, caller, address.Name) : null,
            ShowsExplorations = caller.IsOperator && !context.RequestServices.GetRequiredService<ExplorationBoard>().IsEmpty,
        };
    }

    private static List<string> Others(HttpContext context, ControlCaller caller, string sandbox) =>
    [
        .. context.RequestServices.GetRequiredService<SandboxDirectory>().List()
            .Where(record => record.Name != sandbox && caller.Owns(record.Name))
            .OrderByDescending(record => record.UsedAt)
            .Take(MostSandboxes)
            .Select(record => record.Name),
    ];
}
