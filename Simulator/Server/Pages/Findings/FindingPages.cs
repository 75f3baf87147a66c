using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.Simulator.Pages.Findings;

/// <summary>The explanations of findings.</summary>
internal static class FindingPages
{
    public static void MapFindingPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/findings",
            () => PageResult.Of<FindingsPage, IReadOnlyList<Explanation>>(PageArea.Dashboard, "Findings", Explanations.All));
        routes.MapGet("/findings/{code}", Show);
    }

    private static PageResult Show(string code) => Explanations.Find(code) is { } explanation
        ? PageResult.Of<FindingPage, Explanation>(PageArea.Dashboard, explanation.Code, explanation)
        : PageResult.Of(
            PageArea.Dashboard,
            new("There is no such finding", "The list of findings has those there are: /findings."),
            StatusCodes.Status404NotFound);
}
