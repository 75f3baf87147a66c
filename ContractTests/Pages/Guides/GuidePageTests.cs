using AngleSharp.Dom;
using SeqrSandbox.ContractTests.Shared;
using SeqrSandbox.Simulator.Pages.Docs.Guides;
using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.ContractTests.Pages.Guides;

/// <summary>The documents of docs as pages.</summary>
public sealed class GuidePageTests : GuidesSuite
{
    public static TheoryData<string> Names => [.. Documents];

    private static IEnumerable<string> Documents => Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md")
        .Select(GuideLink.NameOf).Concat(["readme", "changelog"]);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_document_has_a_page_whose_links_lead_somewhere(string name)
    {
        var page = await NewVisitor().Open("/docs/" + name);

        Assert.Equal(200, page.Status);
        Assert.NotEmpty(page.Heading);
        Assert.Contains("aria-current", page.Find($".shelf a[href='/docs/{name}']").OuterHtml, StringComparison.Ordinal);
        await MustLead("/docs/" + name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_keeps_the_rules_of_all_pages(string name)
    {
        var page = await NewVisitor().Open("/@mine/docs/" + name);

        Assert.Equal(PageHeaders.ContentSecurityPolicy, page.Policy);
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), style, [style], img"));
        Assert.All(
            page.Document.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!),
            link => Assert.Matches("^(#|/@mine/|https://)", link));
        Assert.All(page.Document.QuerySelectorAll(".guide table"), table => Assert.Equal("scroll", table.ParentElement!.ClassName));
        Assert.DoesNotContain(GuideLink.Root, page.Source, StringComparison.Ordinal);
        var places = page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(places.Distinct(), places);
    }

    [Fact]
    public async Task What_only_the_repository_has_is_named_without_a_link()
    {
        var page = await NewVisitor().Open("/docs/testing");

        Assert.Contains("samples/ShopTests", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main a[href*='samples']"));
    }

    [Fact]
    public async Task A_file_that_a_document_names_is_shown_as_text()
    {
        using var file = await Host.Client.GetAsync("/docs/examples/sendInvoice.xml");

        Assert.Equal("text/plain", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "examples", "sendInvoice.xml")),
            await file.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_name_of_a_file_leads_to_its_page() =>
        Assert.Equal("Findings", (await NewVisitor().Open("/docs/findings.md")).Heading);

    [Fact]
    public async Task The_first_page_leads_to_every_document()
    {
        var page = await NewVisitor().Open("/docs");

        Assert.Equal(
            Documents.Select(name => "/docs/" + name).Order(),
            page.Document.QuerySelectorAll(".shelf a[href^='/docs/']").Select(link => link.GetAttribute("href")!)
                .Where(path => path != "/docs/api").Order());
        await MustLead("/docs");
    }

    [Theory]
    [InlineData("/docs/refund-payments", "refund")]
    [InlineData("/docs/findings/polling-too-late", "polling")]
    [InlineData("/docs/results/59", null)]
    [InlineData("/docs/api/showNothing", null)]
    [InlineData("/docs/examples/../findings.cs", null)]
    [InlineData("/docs/a/b/c", null)]
    public async Task A_page_that_is_missing_says_so_and_offers_what_is_near(string path, string? near)
    {
        var page = await NewVisitor().Open(path);

        Assert.Equal((404, "There is no such page in the documentation"), (page.Status, page.Heading));
        Assert.True(page.Has("form[role=search] input[name=q]"));
        if (near is not null)
            Assert.Contains(near, Visit.Words(page.Find(".hits")), StringComparison.OrdinalIgnoreCase);
    }
}
