using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>What all pages have in common.</summary>
public sealed class FrameTests : PagesSuite
{
    public static TheoryData<string> Paths =>
    [
        "/wallet", "/wallet/payer", "/wallet/messages", "/wallet/cards", "/R1", "/000/invoice", "/pages/sign-in", "/nothing", .. Dashboard,
    ];

    private static IEnumerable<string> Dashboard =>
    [
        "/", "/start", "/journal", "/journal/1", "/scenarios", "/scenarios/declined", "/new-scenario", "/clock",
        "/notifications", "/certification/webshop", "/terminals", "/partners",
        "/payers", "/payers/payer-1", "/money", "/vouchers", "/findings", "/docs/findings/context-missing",
        "/exploration", "/docs", "/docs?q=refund", "/docs/nothing", "/docs/testing", "/docs/results/49",
        "/docs/api", "/docs/api/listInvoices", "/docs/api/schemas/Invoice",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Nothing_is_run_or_loaded_but_what_comes_from_here(string path)
    {
        var page = await NewVisitor().Open(path);

        Assert.Equal(PageHeaders.ContentSecurityPolicy, page.Policy);
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", page.Policy, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), style, [style]"));
        Assert.DoesNotContain(
            page.Document.QuerySelectorAll("*").SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(
            page.Document.QuerySelectorAll("[src], link[href]"),
            loaded => Assert.StartsWith("/pages/", loaded.GetAttribute("src") ?? loaded.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task In_a_sandbox_every_link_stays_in_it(string path)
    {
        await Stays("/@mine", path);
        await Stays("/~mine", path);
    }

    private async Task Stays(string sandbox, string path)
    {
        var page = await NewVisitor().Open(sandbox + path);

        var addresses = page.Document.QuerySelectorAll("a[href]:not(.switcher a), form[action]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("action")!)
                .Where(address => address[0] != '#').ToList();
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.StartsWith(sandbox + "/", address, StringComparison.Ordinal));
        Assert.Equal("mine", Visit.Words(page.Find(".switcher b")));
    }

    [Theory]
    [InlineData("/nothing", true)]
    [InlineData("/wallet/nothing", false)]
    public async Task Where_nothing_is_an_invoice_and_the_documentation_can_be_looked_for(string path, bool searches)
    {
        var page = await NewVisitor().Open("/@mine" + path);

        Assert.Equal(404, page.Status);
        Assert.Equal(
            searches ? ["/@mine/", "/@mine/docs"] : [],
            page.Document.QuerySelectorAll("main form").Select(form => form.GetAttribute("action")));
    }

    [Theory]
    [InlineData("gzip, deflate, br", true)]
    [InlineData("gzip;q=0, deflate", false)]
    [InlineData(null, false)]
    public async Task A_style_sheet_is_compressed_for_a_browser_that_takes_it(string? accepted, bool isZipped)
    {
        var sheet = (await NewVisitor().Open("/")).Find("link[rel=stylesheet]").GetAttribute("href")!;
        using var request = new HttpRequestMessage(HttpMethod.Get, sheet);
        if (accepted is not null)
            request.Headers.Add("Accept-Encoding", accepted);

        using var answer = await Host.Client.SendAsync(request);

        var body = await answer.Content.ReadAsStreamAsync();
        await using var text = isZipped ? new GZipStream(body, CompressionMode.Decompress) : body;
        Assert.Equal(isZipped ? ["gzip"] : [], answer.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        Assert.Equal(await Host.Client.GetStringAsync(sheet), await new StreamReader(text).ReadToEndAsync());
    }

    [Fact]
    public async Task A_proxys_prefix_is_kept()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/@mine/wallet");
        request.Headers.Add("X-Forwarded-Prefix", "/seqr");

        var page = await Visit.Of("/@mine/wallet", await Host.Client.SendAsync(request));

        Assert.Equal("/seqr/@mine/wallet/messages", page.Document.QuerySelectorAll("#tabs a")[1].GetAttribute("href"));
        Assert.StartsWith("/seqr/pages/", page.Find("script").GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_another_person_in_each_sandbox()
    {
        var visitor = NewVisitor();
        await visitor.Press(await visitor.Open("/wallet/payer"), "Take this phone", ("payer", "payer-3"));

        Assert.Equal("payer-3", Chosen(await visitor.Open("/wallet/payer")));
        Assert.Equal("payer-1", Chosen(await visitor.Open("/@mine/wallet/payer")));
    }

    [Fact]
    public async Task An_address_may_name_the_person()
    {
        var visitor = NewVisitor();

        var bill = await visitor.Open($"/R{await GivenBill()}?payer=payer-4&step=pin");

        Assert.EndsWith("?step=pin", bill.Path, StringComparison.Ordinal);
        Assert.Equal("payer-4", Chosen(await visitor.Open("/wallet/payer")));
        Assert.Equal(
            (404, "There is no such person"),
            ((await visitor.Open("/wallet?payer=nobody")).Status, (await visitor.Open("/wallet?payer=nobody")).Heading));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("")]
    public void No_link_leads_to_another_site(string to) => Assert.Equal("/", LocalPath.Of(to));

    [Fact]
    public void A_path_of_a_page_is_kept() => Assert.Equal("/R123?step=pin", LocalPath.Of("/R123?step=pin"));

    [Fact]
    public async Task The_switcher_goes_to_a_sandbox_and_refuses_what_is_no_name()
    {
        Assert.Equal("/~other/wallet", (await NewVisitor().Open("/~mine/pages/sandbox?name=other&to=/wallet")).Path);
        Assert.Equal("/@other/wallet", (await NewVisitor().Open("/@mine/pages/sandbox?name=other&to=/wallet")).Path);
        Assert.Equal(400, (await NewVisitor().Open("/pages/sandbox?name=../x&to=/wallet")).Status);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("Sec-Fetch-Site", "none", 200)]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "http://localhost:8081", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "http://localhost", 200)]
    [InlineData("X-Nothing", "told", 200)]
    public async Task A_form_of_another_site_is_not_taken(string header, string value, int status)
    {
        var reference = await GivenBill();

        var answer = await NewVisitor().Post($"/R{reference}/scan", [], (header, value));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200, (await Host.Sandbox.Store.FindInvoiceScannedBy("payer-1")) is not null);
    }

    [Fact]
    public async Task An_invalid_form_is_refused_in_a_page()
    {
        using var answer = await Host.Client.PostAsync($"/R{await GivenBill()}/confirm", new StringContent("pin=1234"));

        Assert.Equal((400, "The form could not be read"), ((int)answer.StatusCode, (await Visit.Of("", answer)).Heading));
    }

    [Fact]
    public async Task A_pages_files_are_cached_for_ever_under_an_address_of_their_content()
    {
        var sheet = (await NewVisitor().Open("/wallet")).Find("link[rel=stylesheet]").GetAttribute("href")!;

        using var first = await Host.Client.GetAsync(sheet);
        using var request = new HttpRequestMessage(HttpMethod.Get, sheet);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Host.Client.SendAsync(request);

        Assert.Equal(
            "public, max-age=31536000, immutable",
            first.Headers.CacheControl!.ToString()
                .Replace("immutable, max-age=31536000", "max-age=31536000, immutable", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(404, (await NewVisitor().Open("/pages/site.000000000000.css")).Status);
    }

    [Fact]
    public async Task The_first_page_with_all_it_loads_is_small()
    {
        var page = await NewVisitor().Open("/wallet");
        var size = page.Source.Length;
        foreach (var loaded in page.Document.QuerySelectorAll("[src], link[href]"))
            size += (await Host.Client.GetByteArrayAsync(loaded.GetAttribute("src") ?? loaded.GetAttribute("href"))).Length;

        Assert.InRange(size, 1000, 150_000);
    }

    [Fact]
    public async Task A_program_that_asks_for_no_page_gets_none()
    {
        using var answer = await Host.Client.GetAsync("/nothing");

        Assert.Equal((404, 0), ((int)answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task A_page_is_notified_of_every_change_even_without_a_request()
    {
        using var stream = new StreamReader(await Host.Client.GetStreamAsync("/pages/live"));
        Assert.Equal("ready", await NextEvent(stream));

        await GivenBill();

        Assert.Equal("changed", await NextEvent(stream));
    }

    private static async Task<string> NextEvent(StreamReader stream)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await stream.ReadLineAsync(deadline.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                return line[7..];
        }

        return "the end";
    }

    private static string? Chosen(Visit page) => page.Find("input[name=payer][checked]").GetAttribute("value");
}
