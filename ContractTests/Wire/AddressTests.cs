using System.Text;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>
/// A request with a wrong address or method: the answer and the journal name the right one. Source: docs/protocol.md,
/// "Transport".
/// </summary>
public abstract class AddressTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string Current = "/soap/merchant/cashregister-2";
    private const string Older = "/extclientproxy/service/v2 or /extclientproxy/service or /extclientproxy/client";

    // The words are this simulator's own: another endpoint is not held to them, and leaves these tests out by not being looked into.
    private static readonly string Sending = Message.Of("sendInvoice", Message.Invoice());

    [Theory]
    [InlineData(Current, "PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData("/extclientproxy/service/v2", "PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData("/extclientproxy/service", "ISSUED")]
    public async Task A_slash_at_the_end_makes_no_other_address(string path, string status)
    {
        var reference = (await Simulator.Call(Sending, path + "/"))["invoiceReference"]!;

        await Given.Scan(reference);

        Assert.Equal(status, (await Call("getPaymentStatus", Message.Member("invoiceReference", reference)))["status"]);
        Assert.Equal(await Simulator.Http.GetStringAsync(path + "?wsdl"), await Simulator.Http.GetStringAsync(path + "/?wsdl"));
    }

    [Theory]
    [InlineData("/soap/merchant/cashregister-3", Current)]
    [InlineData("/soap/merchant/cashregister-2//", Current)]
    [InlineData("/soap/merchant/cashregister-2/sendInvoice", Current)]
    [InlineData("/soap/merchant/cashregister-2.wsdl", Current)]
    [InlineData("/soap/merchant/CashRegister-2", Current)]
    [InlineData("/soap/merchant", Current)]
    [InlineData("/soap", Current)]
    [InlineData("/SOAP/merchant/cashregister-2", Current)]
    [InlineData("/soap/merchant/cashregister-2%0A", Current)]
    [InlineData("/extclientproxy", Older)]
    [InlineData("/extclientproxy/service/v3", Older)]
    [InlineData("/extclientproxy/services/v2?wsdl", Older)]
    public async Task A_call_elsewhere_is_told_the_right_address_and_recorded(string path, string right)
    {
        _ = Simulator.Sandbox;
        var answer = await Simulator.Post(Sending, path);

        var expected = $"There is no service at {path.Split('?')[0]}. It is at {right}.";
        Assert.Equal((404, ("soap:Client", expected)), (answer.Status, answer.Fault()));
        var entry = await Newest();
        Assert.Equal((404, expected, null), (entry.Status, entry.Detail, entry.Name));
        Assert.Contains("<password>***</password>", PasswordMask.Text(entry.Request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_address_is_reported_before_other_mistakes()
    {
        _ = Simulator.Sandbox;
        var answer = await Simulator.Post("{}"u8.ToArray(), "application/json", "/soap/merchant");

        Assert.Equal((404, $"There is no service at /soap/merchant. It is at {Current}."), (answer.Status, answer.Fault().Reason));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    public async Task Another_method_is_recorded_and_told_the_right_one(string method)
    {
        foreach (var path in new[] { Current, Current + "/" })
        {
            Assert.Equal(405, (await Send(method, path)).Status);

            var entry = await Newest();
            Assert.Equal((405, Current), (entry.Status, entry.Path));
            Assert.Equal(
                $"{method} is no call. This is a SOAP service: POST a SOAP 1.1 message to {Current}, or GET "
                    + $"{Current}?wsdl for its contract.",
                entry.Detail);
        }
    }

    [Theory]
    [InlineData("GET", "/soap/merchant/cashregister-3?wsdl")]
    [InlineData("PUT", "/soap")]
    public async Task So_is_one_elsewhere(string method, string path)
    {
        _ = Simulator.Sandbox;
        var answer = await Send(method, path);

        Assert.Equal((404, $"There is no service at {path.Split('?')[0]}. It is at {Current}.\n"), (answer.Status, answer.Text));
        Assert.Equal(answer.Text.TrimEnd(), (await Newest()).Detail);
    }

    [Fact]
    public async Task In_a_sandbox_the_address_is_the_sandboxs()
    {
        _ = Simulator.Sandbox;
        var expected = $"There is no service at /@team-a/soap/wrong. It is at /@team-a{Current}.";

        Assert.Equal(expected, (await Simulator.Post(Sending, "/@team-a/soap/wrong")).Fault().Reason);
        Assert.Equal(405, (await Send("GET", "/@team-a" + Current)).Status);
        Assert.Equal(0, (await Simulator.Call(Sending, $"/@team-a{Current}/")).Code);

        var entries = await (await Simulator.Sandboxes.Enter("team-a")).Journal.List(new() { OldestFirst = true });
        Assert.Equal(expected, entries[0].Detail);
        Assert.StartsWith(
            $"GET is no call. This is a SOAP service: POST a SOAP 1.1 message to /@team-a{Current},",
            entries[1].Detail,
            StringComparison.Ordinal);
        Assert.Equal((3, Current), (entries.Count, entries[2].Path));
    }

    [Theory]
    [InlineData("/sandbox/journal")]
    [InlineData("/journal")]
    public async Task Control_api_and_dashboard_show_it(string view)
    {
        await Simulator.Post(Sending, "/soap/shown-nowhere-else");

        Assert.Contains("/soap/shown-nowhere-else", await Simulator.Http.GetStringAsync(view), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/soapy/merchant")]
    [InlineData("/extclientproxyservice/v2")]
    [InlineData("/merchant/soap")]
    public async Task A_request_for_another_service_is_not_recorded(string path)
    {
        await Simulator.MustStillAnswer();

        Assert.Equal(404, (await Simulator.Post(Sending, path)).Status);

        Assert.Equal("benchmarkingNop", (await Newest()).Name);
    }

    private async Task<Answer> Send(string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (method is "PUT" or "PATCH")
            request.Content = new StringContent(Sending, Encoding.UTF8, "text/xml");
        return await Simulator.Send(request);
    }

    private async Task<JournalEntry> Newest() => (await Simulator.Sandbox.Journal.List(new() { Limit = 1, WithBodies = true }))[0];
}

public sealed class AddressesInMemory(InMemorySimulator simulator) : AddressTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class AddressesOverKestrel(KestrelSimulator simulator) : AddressTests(simulator), IClassFixture<KestrelSimulator>;
