using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Control;

public abstract class TokenControl(Transport transport) : ControlSuite(transport)
{
    private protected override SimulatorOptions Options => new() { Token = "open-sesame" };

    [Theory]
    [InlineData(null)]
    [InlineData("open")]
    [InlineData("Bearer")]
    [InlineData("Bearer wrong")]
    [InlineData("Basic b3BlbjpzZXNhbWU=")]
    public async Task Without_the_token_nobody_is_let_in(string? authorization)
    {
        var refused = await Get("/sandbox/health", authorization);

        refused.ShouldBeProblem(401, "unauthorized", "Authorization: Bearer");
        Assert.Equal("Bearer realm=\"seqr-sandbox\"", refused.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("/sandbox/openapi.json")]
    [InlineData("/SANDBOX/clock")]
    [InlineData("/sandbox/nothing")]
    [InlineData("/sandboxes")]
    [InlineData("/%73andbox/clock")]
    public async Task Every_path_of_the_control_api_asks_for_it(string path) =>
        (await Get(path, null)).ShouldBeProblem(401, "unauthorized");

    [Fact]
    public async Task A_refused_call_does_nothing()
    {
        var reference = await GivenInvoice();

        (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBe(401);

        Assert.Equal("ISSUED", (await Get($"/sandbox/invoices/{reference}", Right))["status"]);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("bearer")]
    public async Task With_the_token_everything_is_as_without_one(string scheme) =>
        (await Get("/sandbox/clock", Right.Replace("Bearer", scheme, StringComparison.Ordinal))).ShouldBe(200);

    [Fact]
    public async Task The_qr_generator_stays_open() => (await Get("/se-qr-web/qrgenerator?code=R1", null)).ShouldBe(200);

    private static string Right => "Bearer open-sesame";

    private async Task<Reply> Get(string path, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await Host.Client.SendAsync(request);
        return await Reply.Of(response);
    }

    public sealed class InMemory() : TokenControl(Transport.InMemory);

    public sealed class OverKestrel() : TokenControl(Transport.Kestrel);
}
