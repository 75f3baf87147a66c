using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.Simulator.Pages.Findings;

/// <summary>The list of findings.</summary>
internal static class FindingPages
{
    public static void MapFindingPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/findings",
            () => PageResult.Of<FindingsPage, IReadOnlyList<Explanation>>(PageArea.Dashboard, "Findings", Explanations.All));
        // The pages of findings were here before they were part of the documentation.
        routes.MapGet(
            "/findings/{code}",
            (HttpRequest request, string code) => SeeOther.Path(request, "/docs/findings/" + Uri.EscapeDataString(code)));
    }
}
