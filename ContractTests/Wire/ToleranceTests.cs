using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>Requests are read as leniently as the original reads them. Source: docs/protocol.md, "Tolerance of requests".</summary>
public abstract class ToleranceTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string NoAcknowledgment = "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>";
    private const string Total = "<totalAmount><currency>SEK</currency><value>10.22</value></totalAmount>";

    [Theory]
    [InlineData("{context}{version}{reference}")]
    [InlineData("{reference}{version}{context}")]
    [InlineData("{version}{context}{reference}")]
    [InlineData("{context}{reference}")]
    [InlineData("\n\t{context}\r\n  {reference}  \n")]
    [InlineData("{context}<!-- which one? --><?php echo 1 ?>{reference}<!-- that one -->")]
    [InlineData("{context}stray text{reference}")]
    [InlineData("{context}{reference}<surprise/>")]
    [InlineData("{context}<surprise><invoiceReference>1</invoiceReference></surprise>{reference}")]
    [InlineData("{context}{reference}<x:invoiceReference xmlns:x='urn:x'>1</x:invoiceReference>")]
    [InlineData("{context}{reference}<x:surprise xmlns:x='urn:x' x:colour='red'/>")]
    [InlineData("{context}{reference}<invoiceVersion/>")]
    [InlineData("{context}{reference}<invoiceVersion> 1 </invoiceVersion>")]
    [InlineData("{context}{reference}<invoiceVersion>one</invoiceVersion>")]
    [InlineData("{context}{reference}<invoiceVersion>99999999999999999999</invoiceVersion>")]
    [InlineData("{context}<invoiceReference>1</invoiceReference>{reference}")]
    [InlineData("<context/>{context}{reference}")]
    public async Task The_members_of_a_call_are_found(string members)
    {
        var reference = await Given.Issued();

        var status = await Simulator.Call(Filled(members, reference));

        Assert.Equal("ISSUED", status["status"]);
    }

    [Theory]
    [InlineData("<invoiceReference colour=\"red\">{0}</invoiceReference>")]
    [InlineData("<invoiceReference xsi:type=\"xsd:string\">{0}</invoiceReference>")]
    [InlineData("<invoiceReference xsi:type=\"nowhere:declared\">{0}</invoiceReference>")]
    [InlineData("<invoiceReference xsi:nil=\"true\">{0}</invoiceReference>")]
    [InlineData("<invoiceReference><![CDATA[{0}]]></invoiceReference>")]
    [InlineData("<invoiceReference><!-- before -->{0}<!-- after --></invoiceReference>")]
    [InlineData("<invoiceReference><?a?>{0}<?b?></invoiceReference>")]
    [InlineData("<x:invoiceReference xmlns:x=\"\">{0}</x:invoiceReference>", false)]
    [InlineData("<invoiceReference xmlns=\"\">{0}</invoiceReference>")]
    [InlineData("<ext:invoiceReference>{0}</ext:invoiceReference>", true, 54)]
    [InlineData("<InvoiceReference>{0}</InvoiceReference>", true, 54)]
    [InlineData("<invoiceReference>{0}</invoiceReference><invoiceReference>1</invoiceReference>", true, 54)]
    [InlineData("<invoiceReference>{0}</invoiceReference><ext:invoiceReference>1</ext:invoiceReference>")]
    public async Task A_member_is_known_by_its_name_alone(string member, bool wellFormed = true, int code = 0)
    {
        var reference = await Given.Issued();
        var call = Message.Of("getPaymentStatus", string.Format(member, reference)).Replace(
            "<soapenv:Body>",
            """<soapenv:Body xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">""",
            StringComparison.Ordinal);

        var answer = await Simulator.Post(call);

        if (wellFormed)
            Assert.Equal(code, Simulator.ResultOf(answer).Code);
        else
            Assert.Equal("soap:Client", answer.Fault().Code);
    }

    [Theory]
    [InlineData(
        "<ext:getPaymentStatus xmlns:ext='{ns}' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
            + "xsi:type='ext:getPaymentStatus' soapenv:encodingStyle='http://schemas.xmlsoap.org/soap/encoding/'>{0}"
            + "</ext:getPaymentStatus>")]
    [InlineData("<getPaymentStatus xmlns='{ns}'>{1}</getPaymentStatus>")]
    [InlineData("<!-- a call --><a:getPaymentStatus xmlns:a='{ns}'>{0}</a:getPaymentStatus><!-- that was it -->")]
    public async Task A_wrapper_is_known_by_its_namespace_and_name(string wrapper)
    {
        var reference = Message.Member("invoiceReference", await Given.Issued());
        var unqualified = (Message.Context + reference).Replace("<context>", "<context xmlns=''>")
            .Replace("<invoiceReference>", "<invoiceReference xmlns=''>");

        var call = wrapper.Replace("{ns}", "http://external.interfaces.ers.seamless.com/")
            .Replace("{0}", Message.Context + reference).Replace("{1}", unqualified);

        Assert.Equal("ISSUED", (await Simulator.Call(Message.InEnvelope(call)))["status"]);
    }

    [Theory]
    [InlineData("<ext:context>", "</ext:context>")]
    [InlineData("<Context>", "</Context>")]
    [InlineData("<wrapped><context>", "</context></wrapped>")]
    public async Task A_context_in_a_namespace_or_elsewhere_is_none(string start, string end) =>
        Assert.Equal(
            29,
            (await Call("getPaymentStatus", context: Message.Context.Replace("<context>", start).Replace("</context>", end))).Code);

    [Theory]
    [InlineData("<clientRequestTimeout>0</clientRequestTimeout>", "")]
    [InlineData("<clientRequestTimeout>0</clientRequestTimeout>", "<clientRequestTimeout/>")]
    [InlineData("<clientRequestTimeout>0</clientRequestTimeout>", "<clientRequestTimeout>soon</clientRequestTimeout>")]
    [InlineData(
        "<clientRequestTimeout>0</clientRequestTimeout>",
        "<clientRequestTimeout>30000</clientRequestTimeout><channel>0123456789012345678901234567890123456789012345</channel>")]
    public async Task A_context_needs_no_more_than_its_credentials(string member, string written) =>
        Assert.Equal(0, (await Call("sendInvoice", Message.Invoice(), Message.Context.Replace(member, written))).Code);

    [Theory]
    [InlineData("<acknowledgmentMode>ACKNOWLEDGMENT</acknowledgmentMode>", "PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData("<acknowledgmentMode>no_acknowledgment</acknowledgmentMode>", "PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData("<acknowledgmentMode/>", "PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData("", "PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData("<acknowledgmentMode>\n  NO_ACKNOWLEDGMENT\n</acknowledgmentMode>", "ISSUED")]
    [InlineData("<acknowledgmentMode>OPTIONAL_ACKNOWLEDGMENT</acknowledgmentMode>", "ISSUED")]
    public async Task An_acknowledgment_mode_outside_its_list_counts_as_absent(string member, string status)
    {
        var reference = await Given.Issued(member);

        await Given.Scan(reference);

        Assert.Equal(status, (await Status(reference))["status"]);
    }

    [Theory]
    [InlineData("<paymentMode>LATER</paymentMode>", "PAID")]
    [InlineData("<paymentMode/>", "PAID")]
    [InlineData("<paymentMode>RESERVATION_DESIRED</paymentMode>", "RESERVED")]
    [InlineData("<paymentMode>RESERVATION_REQUIRED_PRELIMINARY_AMOUNT</paymentMode>", "RESERVED")]
    public async Task A_payment_mode_outside_its_list_counts_as_absent(string member, string status)
    {
        var reference = await Given.Issued(NoAcknowledgment + member);

        await Given.Pay(reference);

        Assert.Equal(status, (await Status(reference))["status"]);
    }

    [Theory]
    [InlineData("<totalAmount><value>10.22</value><currency>SEK</currency></totalAmount>", 0)]
    [InlineData("<totalAmount><currency>SEK</currency><value> 10.22 </value></totalAmount>", 0)]
    [InlineData("<totalAmount><currency>SEK</currency><value>+10.22</value></totalAmount>", 0)]
    [InlineData("<totalAmount><currency>SEK</currency><value>10.220000</value></totalAmount>", 0)]
    [InlineData("<totalAmount><currency>SEK</currency><value>10<!-- and -->.22</value></totalAmount>", 0)]
    [InlineData("<totalAmount><currency>SEK</currency><value>1</value></totalAmount>" + Total, 0)]
    [InlineData(Total + "<totalAmount><currency>SEK</currency><value/></totalAmount>", 49)]
    [InlineData("<totalAmount><currency>SEK</currency><value/></totalAmount>", 49)]
    [InlineData("<totalAmount><currency>SEK</currency><value>10,22</value></totalAmount>", 49)]
    [InlineData("<totalAmount><currency>SEK</currency><value>1e1</value></totalAmount>", 49)]
    [InlineData("<totalAmount><currency>SEK</currency><value>1 000</value></totalAmount>", 49)]
    [InlineData("<totalAmount><currency>SEK</currency><value>ten</value></totalAmount>", 49)]
    [InlineData("<totalAmount><currency>SEK</currency><value>NaN</value></totalAmount>", 49)]
    [InlineData("<totalAmount><currency>SEK</currency><value>99999999999999999999999999999999</value></totalAmount>", 49)]
    [InlineData("<totalAmount><currency/><value>10.22</value></totalAmount>", 49)]
    public async Task An_unreadable_amount_counts_as_absent(string total, int code) =>
        Assert.Equal(code, (await Call("sendInvoice", $"<invoice>{total}</invoice>")).Code);

    [Theory]
    [InlineData("<itemQuantity>1.50</itemQuantity>", "itemQuantity", "1.50")]
    [InlineData("<itemQuantity/>", "itemQuantity", null)]
    [InlineData("<itemQuantity>some</itemQuantity>", "itemQuantity", null)]
    [InlineData("<itemTaxRate>25 %</itemTaxRate>", "itemTaxRate", null)]
    [InlineData("<itemUnit/>", "itemUnit", "")]
    [InlineData("<itemUnitPrice><currency>SEK</currency><value>free</value></itemUnitPrice>", "itemUnitPrice", "SEK")]
    public async Task An_unreadable_member_of_a_row_counts_as_absent(string member, string name, string? meant)
    {
        var row = (await Receipt("<invoiceRows><invoiceRow>"
            + $"{member}{Total.Replace("totalAmount", "itemTotalAmount")}</invoiceRow></invoiceRows>"))
            .Element("invoiceRows")!.Element("invoiceRow")!;

        Assert.Equal(meant, (string?)row.Element(name));
    }

    [Theory]
    [InlineData("2012-10-30T10:00:00", "2012-10-30T10:00:00.000+00:00")]
    [InlineData("2012-10-30T10:00:00Z", "2012-10-30T10:00:00.000+00:00")]
    [InlineData("2012-10-30T10:00:00.5", "2012-10-30T10:00:00.500+00:00")]
    [InlineData("2012-10-30T10:00:00.663+01:00", "2012-10-30T10:00:00.663+01:00")]
    [InlineData("2012-10-30T10:00:00-05:30", "2012-10-30T10:00:00.000-05:30")]
    [InlineData("2012-10-30T10:00:00.123456789Z", "2012-10-30T10:00:00.123+00:00")]
    [InlineData("\n 2012-10-30T10:00:00Z ", "2012-10-30T10:00:00.000+00:00")]
    [InlineData("", null)]
    [InlineData("yesterday", null)]
    [InlineData("30/10/2012", null)]
    [InlineData("2012-02-30T10:00:00", null)]
    [InlineData("2012-10-30T25:00:00", null)]
    [InlineData("0001-01-01T00:00:00+14:00", null)]
    [InlineData("9999-12-31T23:59:59-14:00", null)]
    [InlineData("99999-12-31T23:59:59Z", null)]
    public async Task A_date_comes_with_or_without_zone_and_fraction_or_counts_as_absent(string written, string? meant) =>
        Assert.Equal(meant, (string?)(await Receipt($"<issueDate>{written}</issueDate>")).Element("issueDate"));

    [Theory]
    [InlineData("<commitReservationTimeout>600</commitReservationTimeout>", "600")]
    [InlineData("<commitReservationTimeout/>", null)]
    [InlineData("<commitReservationTimeout>ten minutes</commitReservationTimeout>", null)]
    [InlineData("<commitReservationTimeout>99999999999999999999</commitReservationTimeout>", null)]
    public async Task An_unreadable_number_counts_as_absent(string member, string? meant) =>
        Assert.Equal(meant, (string?)(await Receipt(member)).Element("commitReservationTimeout"));

    [Fact]
    public async Task The_last_of_two_members_with_the_same_name_counts() =>
        Assert.Equal("second", (string?)(await Receipt("<title>first</title><title>second</title>")).Element("title"));

    private static string Filled(string members, string reference) => Message.Of(
        "getPaymentStatus",
        members.Replace("{context}", Message.Context).Replace("{version}", "<invoiceVersion>1</invoiceVersion>")
            .Replace("{reference}", Message.Member("invoiceReference", reference)),
        context: "");

    private Task<Result> Status(string reference) => Call("getPaymentStatus", Message.Member("invoiceReference", reference));

    /// <summary>The invoice with these members, as its receipt has it once it is paid.</summary>
    private async Task<System.Xml.Linq.XElement> Receipt(string members)
    {
        var reference = await Given.Issued(NoAcknowledgment + members);
        await Given.Pay(reference);
        return (await Status(reference)).Return.Element("receipt")!.Element("invoice")!;
    }
}

public sealed class ToleranceInMemory(InMemorySimulator simulator) : ToleranceTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class ToleranceOverKestrel(KestrelSimulator simulator) : ToleranceTests(simulator), IClassFixture<KestrelSimulator>;
