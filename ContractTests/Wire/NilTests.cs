using System.Xml.Linq;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>
/// xsi:nil and other attributes change nothing: an element is read by what stands in it. Source: docs/decisions/what-nil-means.md.
/// The stored requests are the bytes that each stack sends for an invoice whose optional members are null.
/// </summary>
public abstract class NilTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string Instance = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

    [Theory]
    [InlineData("node-nil")]
    [InlineData("zeep-nil")]
    [InlineData("gsoap-nil")]
    [InlineData("php-objects")]
    [InlineData("ksoap2-null")]
    public async Task An_address_of_nothing_answers_64_and_the_same_request_without_it_0(string stack)
    {
        var request = Message.Stored($"sendInvoice.{stack}");

        var (nil, without) = (await Simulator.Call(request), await Simulator.Call(Without(request, "notificationUrl")));

        Assert.Equal((64, 0), (nil.Code, without.Code));
    }

    [Theory]
    [InlineData("title", "")]
    [InlineData("footer", "")]
    [InlineData("clientInvoiceId", "")]
    [InlineData("issueDate", null)]
    [InlineData("paymentMode", null)]
    [InlineData("commitReservationTimeout", null)]
    [InlineData("invoiceRows", null)]
    public async Task A_member_that_is_nil_is_read_as_an_empty_element(string member, string? inReceipt)
    {
        Assert.Equal(inReceipt, await InReceipt($"<{member} {Instance} xsi:nil='true'/>", member));
        Assert.Equal(inReceipt, await InReceipt($"<{member}/>", member));
    }

    [Theory]
    [InlineData("<title {0} xsi:nil='true'>Tea</title>")]
    [InlineData("<title {0} xsi:nil='1'> Tea </title>", " Tea ")]
    [InlineData("<title {0} xsi:nil='false'>Tea</title>")]
    [InlineData("<title nil='true' href='#title'>Tea</title>")]
    [InlineData("<title {0} xsi:type='xsd:base64Binary' xmlns:xsd='http://www.w3.org/2001/XMLSchema'>VGVh</title>", "VGVh")]
    public async Task The_content_of_an_element_counts_whatever_its_attributes_say(string title, string expected = "Tea") =>
        Assert.Equal(expected, await InReceipt(title.Replace("{0}", Instance, StringComparison.Ordinal), "title"));

    [Theory]
    [InlineData("getPaymentStatus", "<context {0} xsi:nil='true'/>", 29)]
    [InlineData("sendInvoice", "{1}<invoice {0} xsi:nil='true'/>", 49)]
    [InlineData("sendInvoice", "{1}<invoice><totalAmount {0} xsi:nil='true'/></invoice>", 49)]
    [InlineData("sendInvoice", "{1}<invoice><totalAmount><currency>SEK</currency><value {0} xsi:nil='true'/></totalAmount></invoice>", 49)]
    [InlineData("sendInvoice", "{1}<invoice><totalAmount href='#total'/></invoice>", 49)]
    [InlineData(
        "sendInvoice",
        "{1}<tokens {0} xsi:nil='true'/><invoice><totalAmount><currency>SEK</currency><value>1</value></totalAmount></invoice>",
        0)]
    [InlineData(
        "sendInvoice",
        "{1}<invoice><invoiceRows><invoiceRow {0} xsi:nil='true'/></invoiceRows><totalAmount><currency>SEK</currency>"
            + "<value>1</value></totalAmount></invoice>",
        0)]
    [InlineData("markTransactionPeriod", "{2}<parameters {0} xsi:nil='true'/>", 0)]
    [InlineData(
        "submitPaymentReceipt",
        "{1}<ersReference>1</ersReference><receiptDocument><receiptData {0} xsi:nil='true'/></receiptDocument>",
        23)]
    public async Task An_object_that_is_nil_is_one_without_members(string operation, string members, int code)
    {
        var filled = members.Replace("{0}", Instance, StringComparison.Ordinal).Replace("{1}", Message.Context, StringComparison.Ordinal)
            .Replace("{2}", Message.User, StringComparison.Ordinal);

        Assert.Equal(code, (await Simulator.Call(Message.Of(operation, filled, context: ""))).Code);
    }

    [Fact]
    public async Task Multi_reference_values_beside_the_call_are_told_to_be_sent_inline()
    {
        var body = "<ext:sendInvoice xmlns:ext='http://external.interfaces.ers.seamless.com/'><invoice href='#id0'/>"
            + "</ext:sendInvoice><multiRef id='id0'/>";

        var fault = (await Simulator.Post(Message.InEnvelope(body))).Fault();

        Assert.Equal("soap:Client", fault.Code);
        Assert.Contains("Multi-reference values are not resolved", fault.Reason, StringComparison.Ordinal);
    }

    private async Task<string?> InReceipt(string member, string name)
    {
        var reference = await Given.Issued(Message.Member("acknowledgmentMode", "NO_ACKNOWLEDGMENT") + member);
        await Given.Pay(reference);
        var status = await Call("getPaymentStatus", Message.Member("invoiceReference", reference));
        return (string?)status.Return.Element("receipt")!.Element("invoice")!.Element(name);
    }

    private static string Without(string request, string member)
    {
        var document = XDocument.Parse(request);
        document.Descendants(member).Single().Remove();
        return document.ToString();
    }
}

public sealed class NilInMemory(InMemorySimulator simulator) : NilTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class NilOverKestrel(KestrelSimulator simulator) : NilTests(simulator), IClassFixture<KestrelSimulator>;
