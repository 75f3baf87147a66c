using System.Text;
using SeqrSandbox.Simulator.Pages.Docs.Api;
using SeqrSandbox.Simulator.Pages.Docs.Guides;
using SeqrSandbox.Simulator.Pages.Docs.Results;
using SeqrSandbox.Simulator.Pages.Docs.Search;
using SeqrSandbox.Simulator.Pages.Findings;
using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.Simulator.Pages.Docs;

/// <summary>
/// The documentation of this version. It asks for no token: it says nothing of a sandbox, and a refusal for want of a token links
/// to it.
/// </summary>
internal static class DocsPages
{
    private const string Document = ".md";

    public static void MapDocsPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/docs", ShowHome);
        routes.MapGet("/docs/{name}", ShowGuide);
        routes.MapGet("/docs/findings/{code}", ShowFinding);
        routes.MapGet("/docs/results/{code}", ShowResult);
        routes.MapGet("/docs/examples/{**file}", (string file) => ShowFile("examples/" + file));
        routes.MapGet("/docs/{folder}/{**path}", (string folder, string path) => Missing($"{folder}/{path}"));
        routes.MapApiPages();
        // The type of a problem is an address too.
        routes.MapGet(
            "/problems/{name}",
            (HttpRequest request, string name) => SeeOther.Path(request, "/docs/problems#" + Uri.EscapeDataString(name)));
    }

    /// <summary>The page for an address that leads nowhere, with what is nearest to it.</summary>
    public static PageResult Missing(string path) => PageResult.Of<MissingPage, SearchView>(
        PageArea.Dashboard, "No such page", GuideSearch.For(path.Split('/')[^1].Replace('_', ' ')), StatusCodes.Status404NotFound);

    private static PageResult ShowHome(string? q) => string.IsNullOrWhiteSpace(q)
        ? PageResult.Of<DocsHomePage, DocsView>(PageArea.Dashboard, "Documentation", DocsView.Now)
        : PageResult.Of<SearchPage, SearchView>(PageArea.Dashboard, "Search", GuideSearch.For(q));

    private static IResult ShowGuide(HttpRequest request, string name)
    {
        if (GuideLibrary.Find(name) is { } guide)
            return PageResult.Of<GuidePage, GuideView>(PageArea.Dashboard, guide.Title, GuideView.Of(guide));
        return name.EndsWith(Document, StringComparison.OrdinalIgnoreCase) && GuideLibrary.Find(GuideLink.NameOf(name)) is { } named
            ? SeeOther.Path(request, named.Path)
            : ShowFile(name);
    }

    private static PageResult ShowFinding(string code) => Explanations.Find(code) is { } explanation
        ? PageResult.Of<FindingPage, Explanation>(PageArea.Dashboard, explanation.Code, explanation)
        : Missing("findings/" + code);

    private static PageResult ShowResult(string code) => ResultView.Of(code) is { } view
        ? PageResult.Of<ResultPage, ResultView>(PageArea.Dashboard, $"{Shown.Written.Number(view.Number)} {view.Name}", view)
        : Missing("results/" + code);

    // As text, whatever it is: nothing of it is run.
    private static IResult ShowFile(string file) => GuideResource.Read(file) is { } text
        ? TypedResults.Text(text, "text/plain", Encoding.UTF8)
        : Missing(file);
}
