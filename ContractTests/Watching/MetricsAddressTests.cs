using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>Who may read the metrics, where, and in which format.</summary>
public abstract class MetricsAddressTests(Transport transport) : ControlSuite(transport)
{
    private protected override SimulatorOptions Options => new() { Token = "open-sesame" };

    [Theory]
    [InlineData("/metrics", null)]
    [InlineData("/metrics", "Bearer wrong")]
    [InlineData("/METRICS", null)]
    [InlineData("/metrics/", null)]
    [InlineData("/@shop/metrics", null)]
    public async Task Without_the_token_nobody_reads_them(string path, string? authorization)
    {
        var refused = await Get(path, authorization: authorization);

        refused.ShouldBeProblem(401, "unauthorized");
        Assert.Equal("Bearer realm=\"seqr-sandbox\"", refused.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task With_the_token_they_are_read_and_not_kept() =>
        Assert.True((await Get("/metrics")).ShouldBe(200).Headers.CacheControl!.NoStore);

    [Fact]
    public async Task A_sandbox_has_none_of_its_own() =>
        (await Get("/@shop/metrics")).ShouldBeProblem(404, "unknown-path", "GET /metrics without the name of a sandbox");

    [Theory]
    [InlineData(null, "text/plain; version=0.0.4; charset=utf-8")]
    [InlineData("*/*", "text/plain; version=0.0.4; charset=utf-8")]
    [InlineData("text/plain;version=0.0.4;q=0.5,*/*;q=0.1", "text/plain; version=0.0.4; charset=utf-8")]
    [InlineData("application/openmetrics-text;q=0.4,text/plain;q=0.5", "text/plain; version=0.0.4; charset=utf-8")]
    [InlineData("application/openmetrics-text;q=0", "text/plain; version=0.0.4; charset=utf-8")]
    [InlineData("application/openmetrics-text", "application/openmetrics-text; version=1.0.0; charset=utf-8")]
    [InlineData(
        "application/openmetrics-text;version=1.0.0;q=0.6,application/openmetrics-text;version=0.0.1;q=0.5,"
            + "text/plain;version=0.0.4;q=0.4,*/*;q=0.1",
        "application/openmetrics-text; version=1.0.0; charset=utf-8")]
    public async Task The_caller_says_which_format_it_prefers(string? accept, string type)
    {
        var reply = await Get("/metrics", accept: accept);

        Assert.Equal(type, reply.ShouldBe(200).ContentHeaders.ContentType!.ToString());
        var isOpenMetrics = type.StartsWith("application", StringComparison.Ordinal);
        Assert.Equal(isOpenMetrics, System.Text.Encoding.UTF8.GetString(reply.Bytes).EndsWith("# EOF\n", StringComparison.Ordinal));
    }

    private protected async Task<Reply> Get(
        string path, string? authorization = "Bearer open-sesame", string? host = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await Host.Client.SendAsync(request);
        return await Reply.Of(response);
    }

    public sealed class InMemory() : MetricsAddressTests(Transport.InMemory);

    public sealed class OverKestrel() : MetricsAddressTests(Transport.Kestrel)
    {
        [Fact]
        public async Task A_foreign_host_name_is_refused_as_everywhere() =>
            (await Get("/metrics", host: "evil.example")).ShouldBeProblem(403, "unknown-host");
    }
}
