using AngleSharp.Dom;

namespace SeqrSandbox.ContractTests.Pages.Guides;

/// <summary>Searching the documentation.</summary>
public sealed class SearchTests : GuidesSuite
{
    [Theory]
    [InlineData("polling-too-fast", "/docs/findings/polling-too-fast")]
    [InlineData("INVALID_INVOICE_DATA", "/docs/results/49")]
    [InlineData("How do I back up a running simulator?", "back")]
    [InlineData("pytest or phpunit or getPaymentStatus", "/docs/")]
    [InlineData("untrusted certificate notification", "/docs/")]
    [InlineData("behind nginx proxy", "/docs/behind-a-proxy")]
    public async Task What_fits_best_comes_first(string query, string path)
    {
        var page = await Search(query);

        Assert.Contains(path, page.Find(".hits a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(query, page.Find("input[name=q]").GetAttribute("value"));
    }

    [Fact]
    public async Task The_words_are_marked_in_the_part_around_them()
    {
        var page = await Search("acknowledges payment");

        Assert.All(page.Document.QuerySelectorAll(".hits mark"), mark =>
            Assert.Matches("(?i)^(acknowledges|payment)$", mark.TextContent));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".hits mark"));
        Assert.All(page.Document.QuerySelectorAll(".hits .sub"), excerpt => Assert.InRange(Visit.Words(excerpt).Length, 0, 300));
    }

    [Fact]
    public async Task Every_hit_leads_to_its_section() => await MustLead("/docs?q=refund", "/docs?q=clock", "/docs?q=49");

    [Fact]
    public async Task A_typing_error_is_answered_with_what_may_be_meant()
    {
        var page = await Search("reservtion");

        Assert.Equal("Nothing was found", page.Heading);
        Assert.Equal("/docs?q=reservation", page.Find("main p a").GetAttribute("href"));
    }

    [Fact]
    public async Task Sections_with_the_most_words_are_shown_where_none_has_all() =>
        Assert.Contains("No section has all", (await Search("refund zzzyx")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"' onfocus=x")]
    [InlineData("…%00")]
    [InlineData("[(*+")]
    public async Task Whatever_is_typed_is_shown_as_text(string query)
    {
        var page = await Search(query);

        Assert.Equal(200, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main script, main [onfocus]"));
    }

    [Fact]
    public async Task A_very_long_query_is_cut() =>
        Assert.Equal(200, (await Search(new string('a', 3000))).Find("input[name=q]").GetAttribute("value")!.Length);

    private Task<Visit> Search(string query) => NewVisitor().Open("/docs?q=" + Uri.EscapeDataString(query));
}
