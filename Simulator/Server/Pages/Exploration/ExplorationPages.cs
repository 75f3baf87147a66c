using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Pages.SignIn;

namespace SeqrSandbox.Simulator.Pages.Exploration;

/// <summary>
/// The explorations of this process, while they go on and afterwards. They belong to no sandbox: each shows the same page, and teams
/// do not see it.
/// </summary>
internal static class ExplorationPages
{
    public static void MapExplorationPages(this IEndpointRouteBuilder routes) => routes.MapGet("/exploration", Show);

    private static PageResult Show(HttpContext context, ExplorationBoard board)
    {
        if (PageToken.CallerOf(context) is { IsOperator: false })
        {
            return PageResult.Of(
                PageArea.Dashboard,
                new(
                    "Only the operator sees this",
                    $"Explorations concern the whole simulator: sign in with the operator's token ({SimulatorOptions.TokenVariable})."),
                StatusCodes.Status403Forbidden);
        }

        var reports = board.Reports;
        return PageResult.Of<ExplorationPage, ExplorationView>(
            PageArea.Dashboard,
            "Exploration",
            new([.. reports.Select((report, index) => RunReader.Read(report, reports.Count - index))]));
    }
}
