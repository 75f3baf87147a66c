using System.Xml.Linq;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class WsdlTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";
    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema";

    [Theory]
    [InlineData("/soap/merchant/cashregister-2?wsdl")]
    [InlineData("/soap/merchant/cashregister-2?WSDL")]
    [InlineData("/extclientproxy/service/v2?wsdl")]
    [InlineData("/extclientproxy/service?wsdl")]
    public async Task Each_path_serves_the_contract_with_its_own_address(string path)
    {
        var wsdl = await Get(path, ("Host", "seqr.example:8443"));

        Assert.Equal($"http://seqr.example:8443{PathOf(path)}", Address(wsdl));
    }

    [Theory]
    [InlineData("https", null, null, "https://seqr.example")]
    [InlineData(null, "shop.example", null, "http://shop.example")]
    [InlineData("https", "shop.example:8443", null, "https://shop.example:8443")]
    [InlineData("https", "shop.example", "/seqr/test", "https://shop.example/seqr/test")]
    [InlineData(null, null, "/seqr", "http://seqr.example/seqr")]
    [InlineData(null, null, null, "http://seqr.example")]
    public async Task The_address_is_the_one_the_request_came_in_on_also_behind_a_proxy(
        string? scheme, string? host, string? prefix, string root)
    {
        (string, string?)[] headers =
            [("Host", "seqr.example"), ("X-Forwarded-Proto", scheme), ("X-Forwarded-Host", host), ("X-Forwarded-Prefix", prefix)];

        Assert.Equal(root + PathOf("/soap/merchant/cashregister-2"), Address(await Get("/soap/merchant/cashregister-2?wsdl", headers)));
    }

    [Theory]
    [InlineData("a\"><evil/>")]
    [InlineData("http://x/ y")]
    public async Task An_address_from_hostile_headers_leaves_the_document_whole(string host)
    {
        var wsdl = await Get(
            "/soap/merchant/cashregister-2?wsdl",
            ("Host", "seqr.example"),
            ("X-Forwarded-Host", host),
            ("X-Forwarded-Prefix", "/\"><evil/>"));

        Assert.Empty(wsdl.Descendants("evil"));
        Assert.StartsWith("http", Address(wsdl), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_none_gets_no_contract()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/soap/merchant/cashregister-2?wsdl");
        request.Headers.TryAddWithoutValidation("Host", "a&b");

        Assert.InRange((await Simulator.Send(request)).Status, 400, 500);
    }

    [Fact]
    public async Task It_is_one_document()
    {
        var wsdl = await Get("/soap/merchant/cashregister-2?wsdl");

        Assert.DoesNotContain(wsdl.Descendants(), element => element.Name.LocalName is "import" or "include" or "redefine");
        Assert.Single(wsdl.Descendants(Schema + "schema"));
    }

    [Fact]
    public async Task Its_names_are_those_of_the_original()
    {
        var wsdl = await Get("/soap/merchant/cashregister-2?wsdl");

        Assert.Equal("http://external.interfaces.ers.seamless.com/", (string?)wsdl.Root!.Attribute("targetNamespace"));
        Assert.Equal("ERSWSExternalClientService", Name(wsdl, "portType"));
        Assert.Equal("ERSWSExternalClientServiceService", Name(wsdl, "service"));
        Assert.Equal("ERSWSExternalClientServiceImplPort", Name(wsdl, "port"));
        Assert.Equal("ERSWSExternalClientServiceServiceSoapBinding", Name(wsdl, "binding"));
        var binding = wsdl.Descendants(Soap + "binding").Single();
        Assert.Equal(
            ("document", "http://schemas.xmlsoap.org/soap/http"),
            ((string?)binding.Attribute("style"), (string?)binding.Attribute("transport")));
        Assert.All(wsdl.Descendants(Soap + "operation"), operation => Assert.Equal("", (string?)operation.Attribute("soapAction")));
    }

    [Fact]
    public async Task It_declares_all_nineteen_operations()
    {
        var wsdl = await Get("/soap/merchant/cashregister-2?wsdl");

        var operations = wsdl.Root!.Element(Wsdl + "portType")!.Elements(Wsdl + "operation")
            .Select(operation => (string)operation.Attribute("name")!);
        Assert.Equal(
            EveryOperationTests.WithCredentials.Select<object[], string>(row => (string)row[0]).Append("benchmarkingNop").Order(),
            operations.Order());
    }

    [Fact]
    public async Task A_question_for_its_head_has_its_length_and_no_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/soap/merchant/cashregister-2?wsdl");

        using var response = await Simulator.Http.SendAsync(request);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 10_000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    private static string? Name(XDocument wsdl, string element) => (string?)wsdl.Descendants(Wsdl + element).Single().Attribute("name");

    private static string? Address(XDocument wsdl) => (string?)wsdl.Descendants(Soap + "address").Single().Attribute("location");

    private async Task<XDocument> Get(string path, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
            request.Headers.TryAddWithoutValidation(name, value);
        var answer = await Simulator.Send(request);
        Assert.Equal((200, "text/xml;charset=UTF-8"), (answer.Status, answer.ContentType));
        return XDocument.Parse(answer.Text);
    }
}

public sealed class WsdlInMemory(InMemorySimulator simulator) : WsdlTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class WsdlOverKestrel(KestrelSimulator simulator) : WsdlTests(simulator), IClassFixture<KestrelSimulator>;
