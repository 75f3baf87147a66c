using AngleSharp.Dom;

namespace SeqrSandbox.ContractTests.Pages.Guides;

/// <summary>Tests of the documentation that the simulator shows.</summary>
public abstract class GuidesSuite : Dashboard.DashboardSuite
{
    private readonly Dictionary<string, Visit> visited = [];

    /// <summary>Fails with each link of these pages that leads nowhere, to a page or to a place on one.</summary>
    private protected async Task MustLead(params string[] paths)
    {
        var broken = new List<string>();
        foreach (var path in paths)
        {
            foreach (var link in (await Visited(path)).Document.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!))
            {
                if (!link.StartsWith("http", StringComparison.Ordinal) && await Fault(path, link) is { } fault)
                    broken.Add($"{path}: {link} {fault}");
            }
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken.Distinct()));
    }

    private async Task<string?> Fault(string from, string link)
    {
        var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, "");
        var page = await Visited(path.Length == 0 ? from : path);
        if (page.Status != 200)
            return $"is answered {page.Status}";
        return anchor.Length == 0 || page.Document.GetElementById(Uri.UnescapeDataString(anchor)) is not null ? null : "has no such place";
    }

    private async Task<Visit> Visited(string path) => visited.TryGetValue(path, out var page)
        ? page
        : visited[path] = await NewVisitor().Open(path);
}
