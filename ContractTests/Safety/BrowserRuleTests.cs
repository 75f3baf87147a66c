using SeqrSandbox.ContractTests.Pages;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Safety;

/// <summary>
/// What answers tell a browser: that no foreign page may frame them, read them or run them, and keep nothing that is
/// ours.
/// </summary>
public sealed class BrowserRuleTests : PagesSuite
{
    private const string Token = "open-sesame";

    private protected override SimulatorOptions Options => new() { Token = Token };

    public static TheoryData<string> Pages => FrameTests.Paths;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_is_shown_in_a_frame(string path)
    {
        using var answer = await Ask(HttpMethod.Get, path, ("Accept", "text/html"), ("Authorization", $"Bearer {Token}"));

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
    }

    [Theory]
    [InlineData("GET", "/sandbox/invoices")]
    [InlineData("OPTIONS", "/sandbox/invoices")]
    [InlineData("OPTIONS", "/sandbox/reset")]
    [InlineData("GET", "/sandbox/journal/stream")]
    [InlineData("GET", "/pages/live")]
    [InlineData("GET", "/wallet")]
    [InlineData("GET", "/soap/merchant/cashregister-2?wsdl")]
    [InlineData("OPTIONS", "/soap/merchant/cashregister-2")]
    public async Task No_foreign_page_reads_an_answer(string method, string path)
    {
        using var answer = await Ask(
            new(method), path, ("Origin", "http://evil.example"), ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Private-Network", "true"), ("Authorization", $"Bearer {Token}"));

        Assert.NotEqual(500, (int)answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/sandbox/invoices", "application/json")]
    [InlineData("/sandbox/nothing", "application/problem+json")]
    [InlineData("/sandbox/recording", "application/x-ndjson")]
    [InlineData("/sandbox/journal/stream", "text/event-stream")]
    [InlineData("/sandboxes", "application/json")]
    [InlineData("/start/checkout.php", "text/plain")]
    public async Task No_answer_is_taken_for_a_script_or_a_page(string path, string type)
    {
        using var answer = await Ask(HttpMethod.Get, path, ("Authorization", $"Bearer {Token}"));

        Assert.Equal(
            (type, "nosniff"),
            (answer.Content.Headers.ContentType!.MediaType, answer.Headers.GetValues("X-Content-Type-Options").Single()));
    }

    [Theory]
    [InlineData("/pages/live")]
    [InlineData("/sandbox/journal/stream")]
    public async Task No_proxy_holds_a_stream_of_events_back(string path)
    {
        using var answer = await Ask(HttpMethod.Get, path, ("Authorization", $"Bearer {Token}"));

        Assert.Equal("no", answer.Headers.GetValues("X-Accel-Buffering").Single());
    }

    [Theory]
    [InlineData(null, null, "path=/; samesite=strict; httponly")]
    [InlineData("https", null, "path=/; secure; samesite=strict; httponly")]
    [InlineData("https", "/seqr/", "path=/seqr; secure; samesite=strict; httponly")]
    public async Task The_token_is_kept_from_scripts_other_sites_other_paths_and_plain_connections(
        string? scheme, string? prefix, string expected)
    {
        using var content = new FormUrlEncodedContent([new("token", Token)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/pages/sign-in") { Content = content };
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-Prefix", prefix);

        using var answer = await Host.Client.SendAsync(request);

        Assert.Equal($"seqr-sandbox-token={Token}; {expected}", answer.Headers.GetValues("Set-Cookie").Single());
    }

    [Fact]
    public async Task The_cookie_with_the_phones_payer_is_hidden_from_scripts_and_other_sites()
    {
        using var answer = await Ask(HttpMethod.Get, "/wallet?payer=payer-2");

        Assert.Contains("; samesite=lax; httponly", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pages/sandbox?name=mine&to=//evil.example/", "/@mine/")]
    [InlineData("/pages/sandbox?name=mine&to=https://evil.example/", "/@mine/")]
    [InlineData("/pages/sandbox?name=mine&to=/%5Cevil.example/", "/@mine/")]
    [InlineData("/wallet?payer=payer-2&to=//evil.example", "/wallet?to=%2F%2Fevil.example")]
    public async Task No_link_leads_away_from_here(string path, string to)
    {
        using var answer = await Ask(HttpMethod.Get, path);

        Assert.Equal((303, to), ((int)answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    public async Task Signing_in_leads_to_no_other_site(string to)
    {
        using var content = new FormUrlEncodedContent([new("token", Token), new("to", to)]);
        using var answer = await Host.Client.PostAsync("/pages/sign-in", content);

        Assert.Equal((303, "/"), ((int)answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    private Task<HttpResponseMessage> Ask(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
