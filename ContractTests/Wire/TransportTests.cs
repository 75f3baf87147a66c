using System.Text;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>
/// The parts of HTTP that affect a call, and those that do not. Source: docs/protocol.md, "Transport".
/// </summary>
public abstract class TransportTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string Current = "/soap/merchant/cashregister-2";

    private static readonly string Sending = Message.Of("sendInvoice", Message.Invoice(members: "<title>Räksmörgås \U0001F951</title>"));

    public static TheoryData<string> Encodings => [.. Encoded.Keys];

    private static Dictionary<string, (byte[] Body, string? ContentType)> Encoded => new()
    {
        ["UTF-8"] = (Encoding.UTF8.GetBytes(Sending), "text/xml; charset=utf-8"),
        ["UTF-8 in quotes and capitals"] = (Encoding.UTF8.GetBytes(Sending), "TEXT/XML;CHARSET=\"UTF-8\""),
        ["UTF-8 without a charset"] = (Encoding.UTF8.GetBytes(Sending), "text/xml"),
        ["UTF-8 without a type"] = (Encoding.UTF8.GetBytes(Sending), null),
        ["UTF-8 with a mark"] = ([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sending)], "text/xml; charset=utf-8"),
        ["UTF-8 with a mark and a wrong charset"] = (
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sending)], "text/xml; charset=iso-8859-1"),
        ["UTF-8 with a declaration"] = (Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="utf-8"?>""" + Sending), "text/xml"),
        ["UTF-8 that declares UTF-16 and is named UTF-8"] = (
            Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="utf-16"?>""" + Sending), "text/xml; charset=utf-8"),
        ["UTF-8 after white space"] = (Encoding.UTF8.GetBytes("\r\n  " + Sending), "text/xml; charset=utf-8"),
        ["UTF-16 LE with a mark"] = ([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sending)], "text/xml; charset=utf-16"),
        ["UTF-16 LE with a mark without a charset"] = ([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sending)], "text/xml"),
        ["UTF-16 LE"] = (Encoding.Unicode.GetBytes(Sending), "text/xml; charset=utf-16"),
        ["UTF-16 LE by name"] = (Encoding.Unicode.GetBytes(Sending), "text/xml; charset=utf-16le"),
        ["UTF-16 LE without a charset"] = (Encoding.Unicode.GetBytes("""<?xml version="1.0" encoding="utf-16"?>""" + Sending), "text/xml"),
        ["UTF-16 BE with a mark"] = (
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Sending)],
            "text/xml; charset=utf-16"),
        ["UTF-16 BE"] = (Encoding.BigEndianUnicode.GetBytes(Sending), "text/xml; charset=utf-16"),
        ["UTF-16 BE by name"] = (Encoding.BigEndianUnicode.GetBytes(Sending), "text/xml; charset=utf-16be"),
        ["application/xml"] = (Encoding.UTF8.GetBytes(Sending), "application/xml"),
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_call_is_read_in_every_encoding(string name)
    {
        var (body, type) = Encoded[name];

        var sent = Simulator.ResultOf(await Simulator.Post(body, type));

        var stored = await Simulator.Sandbox.Store.FindInvoice(new Core.Invoices.InvoiceReference(sent["invoiceReference"]!));
        Assert.Equal("Räksmörgås \U0001F951", stored!.Value.Bill.Title);
    }

    [Theory]
    [InlineData(Current, "PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData("/extclientproxy/service/v2", "PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData("/extclientproxy/service", "ISSUED")]
    public async Task The_path_decides_what_a_missing_acknowledgment_mode_means(string path, string status)
    {
        var reference = (await Simulator.Call(Message.Of("sendInvoice", Message.Invoice()), path))["invoiceReference"]!;

        await Given.Scan(reference);

        Assert.Equal(
            status,
            (await Simulator.Call(Message.Of("getPaymentStatus", Message.Member("invoiceReference", reference)), path))["status"]);
    }

    [Theory]
    [InlineData("/extclientproxy/service", "REQUIRE_ACKNOWLEDGMENT", "PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData(Current, "NO_ACKNOWLEDGMENT", "ISSUED")]
    public async Task A_mode_that_was_sent_counts_on_every_path(string path, string mode, string status)
    {
        var invoice = Message.Invoice(members: Message.Member("acknowledgmentMode", mode));
        var reference = (await Simulator.Call(Message.Of("sendInvoice", invoice), path))["invoiceReference"]!;

        await Given.Scan(reference);

        Assert.Equal(
            status,
            (await Simulator.Call(Message.Of("getPaymentStatus", Message.Member("invoiceReference", reference)), path))["status"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("\"sendInvoice\"")]
    [InlineData("sendInvoice")]
    [InlineData("http://external.interfaces.ers.seamless.com/sendInvoice")]
    [InlineData("cancelInvoice")]
    [InlineData("\"http://nowhere.example/#unheardOf\"")]
    public async Task The_operation_is_what_the_body_calls_whatever_SOAPAction_says(string? action)
    {
        (string, string)[] headers = action is null ? [] : [("SOAPAction", action)];

        var answer = await Simulator.Post(Encoding.UTF8.GetBytes(Sending), headers: headers);

        Assert.NotNull(Simulator.ResultOf(answer)["invoiceReference"]);
    }

    [Theory]
    [InlineData(Current + "?wsdl")]
    [InlineData(Current + "?WSDL=1&x=y")]
    [InlineData("/extclientproxy/service?wsdl")]
    public async Task A_post_to_the_address_of_the_contract_is_a_call(string path) =>
        Assert.Equal(0, (await Simulator.Call(Sending, path)).Code);

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    public async Task Other_methods_are_not_allowed_and_change_nothing(string method)
    {
        using var request = new HttpRequestMessage(new(method), Current);
        if (method is "PUT" or "PATCH")
            request.Content = new StringContent(Sending, Encoding.UTF8, "text/xml");

        using var response = await Simulator.Http.SendAsync(request);

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow.Order());
        Assert.Equal(
            method == "HEAD"
                ? ""
                : $"{method} is no call. This is a SOAP service: POST a SOAP 1.1 message to {PathOf(Current)}, or GET "
                    + $"{PathOf(Current)}?wsdl for its contract.\n",
            await response.Content.ReadAsStringAsync());
    }
}

public sealed class TransportInMemory(InMemorySimulator simulator) : TransportTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class TransportOverKestrel(KestrelSimulator simulator) : TransportTests(simulator), IClassFixture<KestrelSimulator>;
