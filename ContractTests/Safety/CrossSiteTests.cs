using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Pages;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Safety;

/// <summary>
/// A page that a developer happens to open changes nothing. Forms of the pages are in
/// <see cref="FrameTests.A_form_of_another_site_is_not_taken"/>.
/// </summary>
public sealed class CrossSiteTests : PagesSuite
{
    private protected override SimulatorOptions Options => new() { Hosts = ["mine.example"] };

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "http://localhost:3000")]
    [InlineData("Origin", "http://mine.example.evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "nonsense")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_another_site_does_not_reset_a_sandbox(string header, string value)
    {
        var reference = await GivenInvoice();

        using var refused = await Reset("/sandbox/reset", (header, value));

        (await Reply.Of(refused)).ShouldBeProblem(403, "foreign-page", "--hosts");
        (await Get($"/sandbox/invoices/{reference}")).ShouldBe(200);
    }

    [Theory]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Origin", "http://mine.example:3000")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("User-Agent", "curl/8.5.0")]
    public async Task Its_own_pages_those_of_listed_hosts_and_programs_do(string header, string value)
    {
        using var reset = await Reset("/sandbox/reset", (header, value));

        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
    }

    [Fact]
    public async Task Nothing_that_changes_something_takes_it_from_another_site()
    {
        var routes = Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(
                route =>
                    route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(
                        method => (Method: method, Path: Filled(route.RoutePattern))))
            .Where(route => route.Method is not ("GET" or "HEAD"))
            .ToList();

        Assert.True(routes.Count > 40, $"Only {routes.Count} were found.");
        foreach (var (method, path) in routes)
        {
            using var request = new HttpRequestMessage(new(method), "/@untouched" + path);
            request.Headers.Add("Sec-Fetch-Site", "cross-site");
            using var answer = await Host.Client.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path} answers {answer.StatusCode}.");
        }

        Assert.Empty((await Get("/sandboxes")).Each("items"));
    }

    [Fact]
    public async Task A_request_of_a_foreign_page_makes_no_sandbox_but_a_followed_link_does()
    {
        (await Load("/@new/wallet", "image")).ShouldBeProblem(403, "foreign-page", "Open its address yourself");
        (await Load("/@new/wallet", "iframe")).ShouldBe(403);
        (await Load("/@new/se-qr-web/qrgenerator?code=R1", "image")).ShouldBe(403);
        Assert.Empty((await Get("/sandboxes")).Each("items"));

        (await Load("/@new/wallet", "document")).ShouldBe(200);
        (await Load("/@new/se-qr-web/qrgenerator?code=R1", "image")).ShouldBe(200);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_merchants_call_is_open_to_all_as_SEQRs_is(string header, string value)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, "/soap/merchant/cashregister-2")
        {
            Content = new StringContent(Wire.Message.Of("benchmarkingNop", context: ""), null, "text/xml")
        };
        call.Headers.Add(header, value);

        using var answer = await Host.Client.SendAsync(call);

        Assert.Contains("<resultCode>0</resultCode>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Without a Host the port of an origin is not known to be ours.</summary>
    [Fact]
    public void An_origin_without_a_host_of_ours_is_foreign()
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "POST";
        request.Headers.Origin = "http://evil.example";

        Assert.True(new CrossSite(new([])).Changes(request));
    }

    private async Task<Reply> Load(string path, string destination)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Dest", destination);
        using var answer = await Host.Client.SendAsync(request);
        return await Reply.Of(answer);
    }

    private async Task<HttpResponseMessage> Reset(string path, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("", null, "text/plain") };
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return await Host.Client.SendAsync(request);
    }

    private static string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part =>
            part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "1"))));
}
