using System.Net;
using Microsoft.AspNetCore.Http;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Safety;

/// <summary>A name that somebody lets point to this machine (DNS rebinding) is not answered.</summary>
public sealed class HostNameTests() : ControlSuite(Transport.Kestrel)
{
    private protected override SimulatorOptions Options => new() { Hosts = ["seqr.example", "*.shop.example"] };

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST.:8080")]
    [InlineData("mine.localhost:8080")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.1:80")]
    [InlineData("[::1]:8080")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0.0.0.0:8080")]
    [InlineData("seqr.example:8443")]
    [InlineData("a.shop.example")]
    public async Task Names_of_this_machine_and_listed_ones_are_answered(string host) =>
        (await Ask("/sandbox/invoices", host)).ShouldBe(200);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:8080")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("notlocalhost")]
    [InlineData("shop.example")]
    [InlineData("10.1.2.3")]
    [InlineData("[fe80::1]")]
    public async Task Others_read_nothing(string host) =>
        (await Ask("/sandbox/invoices", host)).ShouldBeProblem(403, "unknown-host", "--hosts (SEQR_SANDBOX_HOSTS, key Hosts)");

    [Theory]
    [InlineData("/wallet")]
    [InlineData("/")]
    [InlineData("/R1?step=pin")]
    [InlineData("/@mine/sandbox/journal")]
    [InlineData("/~mine/sandboxes")]
    [InlineData("/nothing")]
    public async Task Nothing_of_people_or_tests_is_shown_to_them(string path)
    {
        (await Ask(path, "evil.example", ("Accept", "text/html"))).ShouldBeProblem(403, "unknown-host", "'evil.example'");

        Assert.Empty((await Get("/sandboxes")).Each("items"));
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Forwarded-Host", "seqr.example")]
    [InlineData("Forwarded", "host=localhost")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    public async Task A_header_that_such_a_page_can_send_does_not_hide_its_name(string header, string value) =>
        (await Ask("/sandbox/invoices", "evil.example", (header, value))).ShouldBeProblem(403, "unknown-host", "'evil.example'");

    [Theory]
    [InlineData("127.0.0.1:8080", "seqr.example", 200)]
    [InlineData("127.0.0.1:8080", "evil.example", 403)]
    [InlineData("seqr.example", "seqr.example", 200)]
    public async Task Behind_a_proxy_the_outer_name_counts_too(string host, string outer, int status) =>
        (await Ask("/sandbox/invoices", host, ("X-Forwarded-Host", outer))).ShouldBe(status);

    [Theory]
    [InlineData("/soap/merchant/cashregister-2?wsdl")]
    [InlineData("/@shop/extclientproxy/service?wsdl")]
    [InlineData("/se-qr-web/qrgenerator?code=R1")]
    public async Task SEQRs_own_addresses_answer_to_every_name(string path) => (await Ask(path, "evil.example")).ShouldBe(200);

    [Fact]
    public async Task A_merchants_call_answers_to_every_name()
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, "/soap/merchant/cashregister-2")
        {
            Content = new StringContent(Message.Of("benchmarkingNop", context: ""), null, "text/xml")
        };
        call.Headers.Host = "evil.example";

        using var answer = await Host.Client.SendAsync(call);

        Assert.Contains("<resultCode>0</resultCode>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // Where a connection came in is what counts: a server that listens everywhere is also reached from this machine.
    [Theory]
    [InlineData("127.0.0.1", "evil.example", false, false)]
    [InlineData("::ffff:127.0.0.1", "evil.example", false, false)]
    [InlineData("::1", "localhost", false, true)]
    [InlineData("172.17.0.2", "any.example", false, true)]
    [InlineData("172.17.0.2", "any.example", true, false)]
    [InlineData("172.17.0.2", "localhost", true, true)]
    [InlineData("172.17.0.2", "seqr.example", true, true)]
    [InlineData("172.17.0.2", "172.17.0.2:8080", true, true)]
    [InlineData("::ffff:172.17.0.2", "172.17.0.2", true, true)]
    [InlineData("172.17.0.2", "172.17.0.3", true, false)]
    [InlineData(null, "any.example", false, true)]
    [InlineData("127.0.0.1", "", false, true)]
    public void Without_a_list_only_connections_from_this_machine_are_held_to_its_names(
        string? local, string host, bool isListed, bool isAnswered)
    {
        var context = new DefaultHttpContext();
        context.Connection.LocalIpAddress = local is null ? null : IPAddress.Parse(local);
        context.Request.Host = new(host);
        context.Features.Set(new InnerHost(new(host)));

        Assert.Equal(isAnswered, new AnsweredHosts(new(isListed ? ["seqr.example"] : [])).Refused(context) is null);
    }

    private async Task<Reply> Ask(string path, string host, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await Host.Client.SendAsync(request);
        return await Reply.Of(answer);
    }
}
