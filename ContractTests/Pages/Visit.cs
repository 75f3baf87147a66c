using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>A page as a visitor sees it.</summary>
internal sealed partial record Visit(int Status, string Path, string Source, IHtmlDocument Document, string? Policy)
{
    /// <summary>What a bill or a till waits for.</summary>
    public string? Stage => Document.QuerySelector("[data-stage]")?.GetAttribute("data-stage");

    public string Heading => Words(Find("h1"));

    public string Text => Words(Find("main"));

    public static async Task<Visit> Of(string path, HttpResponseMessage response)
    {
        var source = await response.Content.ReadAsStringAsync();
        return new(
            (int)response.StatusCode,
            path,
            source,
            new HtmlParser().ParseDocument(source),
            response.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy.Single() : null);
    }

    public static string Words(INode node) => Spaces().Replace(node.TextContent, " ").Trim();

    public IElement Find(string selector) =>
        Document.QuerySelector(selector) ?? throw new InvalidOperationException($"{Path} ({Status}) has no {selector}: {Source}");

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    public IElement Button(string text) => Document.QuerySelectorAll("main button").FirstOrDefault(button => Words(button) == text)
        ?? throw new InvalidOperationException($"{Path} ({Status}) has no button '{text}': {Text}");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
