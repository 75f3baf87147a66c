using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>A token is in no log, journal, page, message or file, also where its owner puts it into a wrong place.</summary>
public sealed class LeakTests : TeamSuite, IDisposable
{
    private readonly HeardLog log = new();
    private readonly TemporaryDirectory directory = new();

    private protected override SimulatorOptions Options => base.Options with { DataDirectory = directory.Path };

    public void Dispose()
    {
        directory.Dispose();
        log.Dispose();
    }

    private protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Logging.AddProvider(log);
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        // A line of each request with its address is the server's own, and is off unless it is asked for.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }

    [Fact]
    public async Task A_token_is_shown_nowhere_again()
    {
        var token = await GivenTeam("shop", "shop-*");
        var secret = token[TokenText.Prefix.Length..];
        List<string> shown = [];
        foreach (var (method, path) in Misplaced(token))
            shown.Add(TextOf(await As(OperatorToken, new(method), path)) + TextOf(await As(token, new(method), path)));
        shown.Add(TextOf(await AsOperator(HttpMethod.Post, "/api/teams", $$"""{"name":"{{token}}","sandboxes":["{{token}}"]}""")));
        shown.Add(TextOf(await AsOperator(HttpMethod.Post, "/@shop-1/sandbox/clock/advance", $$"""{"by":"{{token}}"}""")));
        (await CallWith(token)).EnsureSuccessStatusCode();

        var visitor = new Pages.Visitor(Host.Http);
        shown.Add((await visitor.Press(
            await visitor.Open("/@shop-1/pages/sign-in?to=/journal"), "Sign in", ("token", token))).Source);
        var journal = await As(token, HttpMethod.Get, "/@shop-1/sandbox/journal");
        foreach (var id in journal.ShouldBe(200).Each("items", "id"))
        {
            shown.Add((await visitor.Open($"/@shop-1/journal/{id}")).Source);
            shown.Add(TextOf(await As(token, HttpMethod.Get, $"/@shop-1/sandbox/journal/{id}")));
        }

        shown.Add(TextOf(await As(token, HttpMethod.Get, "/@shop-1/sandbox/recording")));
        shown.Add(TextOf(await AsOperator(HttpMethod.Get, "/api/audit?limit=500")));
        shown.Add(TextOf(await AsOperator(HttpMethod.Get, "/api/teams")));
        shown.Add(log.All());

        Assert.Contains("X-Odd", string.Concat(shown), StringComparison.Ordinal);
        Assert.NotEmpty(log.Of(AuditTrail.Category));
        Assert.All(shown, text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.All(shown, text => Assert.DoesNotContain(OperatorToken, text, StringComparison.Ordinal));
        await Host.DisposeAsync();
        foreach (var file in Directory.GetFiles(directory.Path))
            Assert.DoesNotContain(secret, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seqr~abc", "seqr~…")]
    [InlineData("a seqr~a-b_c, SEQR~d.", "a seqr~…, SEQR~….")]
    [InlineData("seqr", "seqr")]
    [InlineData("", "")]
    public void A_token_within_a_text_is_masked(string text, string masked) => Assert.Equal(masked, TokenText.Mask(text));

    /// <summary>Where a token is mistaken for a name, an id or a parameter.</summary>
    private static IEnumerable<(string Method, string Path)> Misplaced(string token) =>
    [
        ("PUT", $"/sandboxes/{token}"), ("GET", $"/@{token}/sandbox/clock"), ("POST", $"/@{token}/sandbox/reset"), ("GET", $"/@{token}/"),
        ("DELETE", $"/api/teams/{token}"), ("POST", $"/api/teams/{token}/token"), ("GET", $"/api/audit?before={token}"),
        ("POST", $"/@shop-1/sandbox/invoices/{token}/pay"), ("GET", $"/@shop-1/sandbox/payers/{token}"),
        ("GET", $"/@shop-1/sandbox/journal?since={token}"), ("GET", $"/@shop-1/sandbox/certification/{token}"),
        ("POST", $"/@shop-1/sandbox/nothing/{token}"), ("PUT", $"/api/{token}"),
    ];

    private async Task<HttpResponseMessage> CallWith(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/@shop-1{Soap}")
        {
            Content = new StringContent(Nop, Encoding.UTF8, "text/xml"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        request.Headers.TryAddWithoutValidation("Cookie", $"seqr-sandbox-token={token}");
        request.Headers.TryAddWithoutValidation("X-Odd", token);
        return await Host.Http.SendAsync(request);
    }
}
