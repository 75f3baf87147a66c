using System.Text;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>Every path is there below a sandbox's name too.</summary>
public sealed class PathTests : SandboxSuite
{
    [Theory]
    [InlineData("/@mine", "/soap/merchant/cashregister-2")]
    [InlineData("/@mine", "/extclientproxy/service/v2")]
    [InlineData("/@mine", "/extclientproxy/service")]
    [InlineData("/~mine", "/soap/merchant/cashregister-2")]
    [InlineData("/~mine", "/extclientproxy/service")]
    public async Task Soap_with_a_contract_that_names_the_sandbox(string sandbox, string path)
    {
        var wsdl = Encoding.UTF8.GetString((await Get($"{sandbox}{path}?wsdl")).ShouldBe(200).Bytes);

        Assert.Contains($"location=\"http://localhost{sandbox}{path}\"", wsdl, StringComparison.Ordinal);
        Assert.Equal(
            "0",
            Member(
                await Host.Send(HttpMethod.Post, $"{sandbox}{path}", Message.Of("benchmarkingNop", context: ""), "text/xml"),
                "resultCode"));
    }

    [Theory]
    [InlineData("/sandbox/health")]
    [InlineData("/sandbox/openapi.json")]
    [InlineData("/sandbox/terminals")]
    [InlineData("/sandbox/scenarios")]
    [InlineData("/sandboxes")]
    [InlineData("/se-qr-web/qrgenerator?code=R1")]
    public async Task Everything_else(string path)
    {
        (await Get("/@mine" + path)).ShouldBe(200);
        (await Get("/~mine" + path)).ShouldBe(200);
    }

    [Fact]
    public async Task Both_spellings_are_one_sandbox_and_an_answer_keeps_that_of_the_request()
    {
        var reference = await GivenInvoice("/~mine");

        (await Get($"/@mine/sandbox/invoices/{reference}")).ShouldBe(200);
        var made = (await Post("/~mine/sandbox/payers", """{"id":"alice"}""")).ShouldBe(201);
        Assert.Equal("/~mine/sandbox/payers/alice", made.Headers.Location!.OriginalString);
        Assert.Equal(["mine"], (await Get("/sandboxes")).Each("items", "name"));
    }

    [Theory]
    [InlineData("/%40mine/sandbox/health")]
    [InlineData("/~mine/sandbox/health")]
    [InlineData("/%7Emine/sandbox/health")]
    [InlineData("/@Mine/sandbox/health")]
    [InlineData("/@0/sandbox/health")]
    [InlineData("/@a.b-c_d/sandbox/health")]
    public async Task Names_are_taken_as_they_are_written(string path)
    {
        (await Get(path)).ShouldBe(200);

        Assert.Equal([Uri.UnescapeDataString(path).Split('/')[1][1..]], (await Get("/sandboxes")).Each("items", "name"));
    }

    [Theory]
    [InlineData("/@/sandbox/health")]
    [InlineData("/~/sandbox/health")]
    [InlineData("/~-a/sandbox/health")]
    [InlineData("/~@mine/sandbox/health")]
    [InlineData("/@~mine/sandbox/health")]
    [InlineData("/@-a/sandbox/health")]
    [InlineData("/@a%20b/sandbox/health")]
    [InlineData("/@å/sandbox/health")]
    [InlineData("/@@mine/sandbox/health")]
    [InlineData("/@mine@/sandbox/health")]
    [InlineData("/@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/sandbox/health")]
    public async Task A_name_that_is_not_allowed_is_refused(string path)
    {
        (await Get(path)).ShouldBeProblem(404, "invalid-value", "1 to 64 letters");

        Assert.Empty((await Get("/sandboxes")).Each("items"));
    }

    [Fact]
    public async Task A_soap_client_is_refused_with_a_fault()
    {
        var refused = await Host.Send(HttpMethod.Post, $"/@-a{Soap}", Message.Of("benchmarkingNop", context: ""), "text/xml");

        Assert.Contains(
            "<faultstring>'-a' is no name of a sandbox",
            Encoding.UTF8.GetString(refused.ShouldBe(500).Bytes),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_within_a_name_is_nothing()
    {
        (await Get("/@mine/@other/sandbox/health")).ShouldBe(404);

        Assert.DoesNotContain("other", (await Get("/sandboxes")).Each("items", "name"));
    }
}
