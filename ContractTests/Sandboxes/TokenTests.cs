using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>The token guards what is below a sandbox's name as it guards the rest.</summary>
public sealed class TokenTests : SandboxSuite
{
    private const string Token = "open-sesame";

    private protected override SimulatorOptions Options => new() { Token = Token };

    [Theory]
    [InlineData("GET", "/@mine/sandbox/clock")]
    [InlineData("POST", "/@mine/sandbox/reset")]
    [InlineData("GET", "/@mine/SANDBOX/nothing")]
    [InlineData("GET", "/@mine/sandboxes")]
    [InlineData("GET", "/sandboxes")]
    [InlineData("PUT", "/sandboxes/mine")]
    [InlineData("DELETE", "/sandboxes/mine")]
    public async Task Without_it_nothing_is_told_done_or_made(string method, string path)
    {
        (await Host.Send(new(method), path)).ShouldBeProblem(401, "unauthorized");
        (await Host.Send(new(method), path, token: "wrong")).ShouldBeProblem(401, "unauthorized");

        Assert.Empty((await Host.Send(HttpMethod.Get, "/sandboxes", token: Token)).Each("items"));
    }

    [Fact]
    public async Task With_the_token_every_request_is_allowed()
    {
        (await Host.Send(HttpMethod.Put, "/sandboxes/mine", token: Token)).ShouldBe(201);
        (await Host.Send(HttpMethod.Get, "/@mine/sandbox/clock", token: Token)).ShouldBe(200);
        (await Host.Send(HttpMethod.Delete, "/sandboxes/mine", token: Token)).ShouldBe(204);
    }

    [Fact]
    public async Task Merchants_need_no_token() =>
        Assert.Equal("0", Member(await Call("/@mine", Message.Of("benchmarkingNop", context: "")), "resultCode"));
}
