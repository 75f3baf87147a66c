namespace SeqrSandbox.ContractTests.Pages;

/// <summary>An address that names a sandbox that there cannot be.</summary>
public sealed class SandboxNameTests : PagesSuite
{
    [Theory]
    [InlineData("/@bad!/wallet", "'bad!'", "/wallet")]
    [InlineData("/@bad!/R1", "'bad!'", "/wallet")]
    [InlineData("/@a%20b/", "'a b'", "/")]
    [InlineData("/@-a", "'-a'", "/")]
    [InlineData("/@%3Cscript%3E/journal", "'<script>'", "/")]
    public async Task A_browser_gets_a_page_that_says_what_is_wrong(string path, string name, string home)
    {
        var page = await NewVisitor().Open(path);

        Assert.Equal((404, "The sandbox's name is not allowed"), (page.Status, page.Heading));
        Assert.Contains($"{name} is no name of a sandbox. Allowed: 1 to 64 letters", page.Text, StringComparison.Ordinal);
        Assert.Equal(home, page.Find("main a.button").GetAttribute("href"));
        Assert.Equal("main", Visit.Words(page.Find(".switcher b")));
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src])"));
        Assert.Empty((await Get("/sandboxes")).Each("items"));
    }

    [Fact]
    public async Task A_proxys_prefix_is_kept()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/@bad!/wallet");
        request.Headers.Add("X-Forwarded-Prefix", "/seqr");
        request.Headers.Accept.ParseAdd("text/html");

        var page = await Visit.Of("/@bad!/wallet", await Host.Client.SendAsync(request));

        Assert.Equal("/seqr/wallet", page.Find("main a.button").GetAttribute("href"));
    }

    [Fact]
    public async Task A_program_gets_the_problem() => (await Get("/@bad!/wallet")).ShouldBeProblem(404, "invalid-value", "1 to 64 letters");

    [Fact]
    public async Task Below_the_control_api_everybody_is_a_program()
    {
        var answer = await NewVisitor().Open("/@bad!/sandbox/health");

        Assert.Equal(404, answer.Status);
        Assert.StartsWith("{", answer.Source, StringComparison.Ordinal);
    }
}
