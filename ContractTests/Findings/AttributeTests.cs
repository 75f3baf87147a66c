using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>
/// The findings about attributes: every ignored attribute is reported, except the types that some stacks write on every
/// member.
/// </summary>
public sealed class AttributeTests(InMemorySimulator simulator) : IClassFixture<InMemorySimulator>
{
    private static readonly string[] Told = ["member-nil", "reference-not-resolved", "attribute-ignored", "type-ignored"];

    private static readonly string[] Nulls =
    [
        "context/clientComment", "context/initiatorPrincipalId/userId", "invoice/issueDate", "invoice/clientInvoiceId",
        "invoice/invoiceRows",
        "invoice/cashierId", "invoice/footer", "invoice/backURL", "invoice/notificationUrl", "invoice/commitReservationTimeout",
    ];

    [Theory]
    [InlineData("node-nil")]
    [InlineData("zeep-nil")]
    [InlineData("gsoap-nil")]
    [InlineData("php-objects")]
    [InlineData("ksoap2-null")]
    public async Task Each_null_that_a_SOAP_stack_sends_is_reported_and_nothing_else(string stack)
    {
        var findings = await Findings(Message.Stored($"sendInvoice.{stack}"));

        Assert.Equal(
            Nulls.Select(place => ("member-nil", (string?)place)).Order(),
            findings.Select(finding => (finding.Code, finding.Place)).Order());
        Assert.Equal(
            "Leave notificationUrl out where it has no value: {0} counts for nothing here, and it was taken for an empty text."
                .Replace("{0}", stack == "ksoap2-null" ? "null" : "nil", StringComparison.Ordinal),
            findings.Single(finding => finding.Place == "invoice/notificationUrl").Advice);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("cxf")]
    [InlineData("dotnet")]
    [InlineData("php")]
    [InlineData("documented")]
    public async Task A_SOAP_stacks_message_without_nulls_has_no_finding(string stack) =>
        Assert.Empty(await Findings(Message.Stored($"sendInvoice.{stack}")));

    [Theory]
    [InlineData("<title xsi:nil='true'/>", "an empty text")]
    [InlineData("<title xsi:nil=' 1 '/>", "an empty text")]
    [InlineData("<title xsi:null='true'/>", "an empty text", "null")]
    [InlineData("<title old:null='1'/>", "an empty text", "null")]
    [InlineData("<title older:nil='true'/>", "an empty text")]
    [InlineData("<title xsi:nil='true'>Tea</title>", "what stands in it")]
    [InlineData("<issueDate xsi:nil='true'/>", "left out")]
    [InlineData("<paymentMode xsi:nil='true'/>", "left out")]
    [InlineData("<commitReservationTimeout xsi:nil='true'/>", "left out")]
    [InlineData("<invoiceRows xsi:nil='true'/>", "one without members")]
    [InlineData("<invoiceRows><invoiceRow xsi:nil='true'/></invoiceRows>", "one without members")]
    [InlineData("<invoiceRows><invoiceRow><itemQuantity xsi:nil='true'/></invoiceRow></invoiceRows>", "left out")]
    public async Task A_nil_is_told_with_what_it_was_taken_for(string member, string takenFor, string nil = "nil")
    {
        var finding = Assert.Single(await Findings(Invoice(member)));

        Assert.Equal(("member-nil", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Matches(
            $"^Leave [a-zA-Z]+ out where it has no value: {nil} counts for nothing here, and it was taken for {takenFor}[.]$",
            finding.Advice);
    }

    [Theory]
    [InlineData("getPaymentStatus", "<invoiceVersion xsi:nil='true'/>", "0")]
    [InlineData("sendInvoice", "<tokens><status xsi:nil='true'/></tokens>", "0")]
    [InlineData("submitPaymentReceipt", "<receiptDocument><receiptData xsi:nil='true'/></receiptDocument>", "an empty document")]
    public async Task A_nil_of_other_operations_too(string operation, string members, string takenFor)
    {
        var findings = await All(Declared(Message.Of(operation, members)));

        Assert.EndsWith(
            $"taken for {takenFor}.",
            Assert.Single(findings, finding => finding.Code == "member-nil").Advice,
            StringComparison.Ordinal);
        Assert.DoesNotContain(findings, finding => finding.Code == "value-unreadable");
    }

    [Fact]
    public async Task A_reference_is_named_and_what_it_stands_for_is_not_called_missing()
    {
        var findings = await All(Declared(Message.Of("sendInvoice", "<invoice><title href='#title'/><totalAmount href='#r'/></invoice>")));

        Assert.Equal(
            [
                ("invoice/title", "Send title inline: multi-reference values are not resolved, and href '#title' counts for nothing."),
                (
                    "invoice/totalAmount",
                    "Send totalAmount inline: multi-reference values are not resolved, and href '#r' counts for nothing."),
            ],
            findings.Where(finding => finding.Code == "reference-not-resolved").Select(finding => (finding.Place!, finding.Advice)));
        Assert.DoesNotContain(findings, finding => finding.Code is "total-amount-missing" or "title-missing" or "amount-incomplete");
    }

    [Fact]
    public async Task A_part_of_an_amount_that_is_a_reference_is_told_once()
    {
        var findings = await Findings(Invoice(
            "<invoiceRows><invoiceRow><itemTotalAmount><currency href='#c'/><value href='#v'/></itemTotalAmount>"
                + "</invoiceRow></invoiceRows>"));

        Assert.Equal(["reference-not-resolved", "reference-not-resolved"], findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_document_beside_the_message_is_a_reference()
    {
        var findings = await All(Declared(Message.Of("submitPaymentReceipt", """
            <receiptDocument><receiptData><xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:receipt"/></receiptData></receiptDocument>
            """)));

        Assert.Contains(
            "href 'cid:receipt'",
            Assert.Single(findings, finding => finding.Code == "reference-not-resolved").Advice,
            StringComparison.Ordinal);
        Assert.DoesNotContain(findings, finding => finding.Code == "member-unknown");
    }

    [Theory]
    [InlineData(
        "<title xsi:type='xsd:base64Binary'>VGVh</title>",
        "Leave xsi:type of title out or right: 'xsd:base64Binary' was ignored, and title was read as text.")]
    [InlineData(
        "<title xsi:type='nowhere:declared'>Tea</title>",
        "Leave xsi:type of title out or right: 'nowhere:declared' was ignored, and title was read as text.")]
    [InlineData(
        "<title xsi:type='ext:string'>Tea</title>",
        "Leave xsi:type of title out or right: 'ext:string' was ignored, and title was read as text.")]
    [InlineData(
        "<commitReservationTimeout xsi:type='xsd:duration'>60</commitReservationTimeout>",
        "Leave xsi:type of commitReservationTimeout out or right: 'xsd:duration' was ignored, and "
            + "commitReservationTimeout was read as a whole number.")]
    [InlineData(
        "<invoiceRows xsi:type='ext:amount'/>",
        "Leave xsi:type of invoiceRows out or right: 'ext:amount' was ignored, and invoiceRows was read as its members.")]
    public async Task A_type_that_is_not_the_contracts_is_a_hint(string member, string advice)
    {
        var finding = Assert.Single(await Findings(Invoice(member)));

        Assert.Equal(("type-ignored", Severity.Hint, advice), (finding.Code, finding.Severity, finding.Advice));
    }

    [Theory]
    [InlineData("<title xsi:type='xsd:string'>Tea</title>")]
    [InlineData("<title xsi:type=' xsd:anyURI '>Tea</title>")]
    [InlineData("<title xsi:type='oldxsd:string'>Tea</title>")]
    [InlineData("<title xsi:type='enc:string' id='i1'>Tea</title>")]
    [InlineData(
        "<title xmlns='' xsi:nil='false' xml:lang='sv' xml:space='preserve' "
            + "soapenv:encodingStyle='http://schemas.xmlsoap.org/soap/encoding/'>Te</title>")]
    [InlineData("<paymentMode xsi:type='ext:paymentMode'>IMMEDIATE_DEBIT</paymentMode>")]
    [InlineData("<paymentMode xsi:type='xsd:string'>IMMEDIATE_DEBIT</paymentMode>")]
    [InlineData("<issueDate xsi:type='xsd:dateTime'>2015-10-29T10:18:48Z</issueDate>")]
    [InlineData("<commitReservationTimeout xsi:type='xsd:int'>60</commitReservationTimeout>")]
    [InlineData(
        "<invoiceRows xsi:type='enc:Array' enc:arrayType='ext:paymentInvoiceRow[1]'>"
            + "<invoiceRow xsi:type='ext:paymentInvoiceRow'><itemQuantity xsi:type='xsd:double'>1</itemQuantity>"
            + "</invoiceRow></invoiceRows>")]
    public async Task A_right_type_and_what_only_adorns_is_not_told(string member) => Assert.Empty(await Findings(Invoice(member)));

    [Theory]
    [InlineData("<title lang='sv'>Te</title>", "invoice/title/@lang", "Send nothing as an attribute: lang was ignored.")]
    [InlineData(
        "<title nil='true'>Te</title>",
        "invoice/title/@nil",
        "Send nothing as an attribute: nil was ignored. Is xsi:nil meant? Leave title out instead.")]
    [InlineData("<title xsi:nil='yes'>Te</title>", "invoice/title/@nil", "Send nothing as an attribute: nil was ignored.")]
    [InlineData(
        "<title x:colour='red' xmlns:x='urn:x'>Te</title>",
        "invoice/title/@colour",
        "Send nothing as an attribute: colour was ignored.")]
    [InlineData(
        "<invoiceRows><invoiceRow itemSKU='7'/></invoiceRows>",
        "invoice/invoiceRows/invoiceRow[1]/@itemSKU",
        "Send nothing as an attribute: itemSKU was ignored. Send it as an element.")]
    public async Task An_attribute_that_was_ignored_is_told(string member, string place, string advice)
    {
        var finding = Assert.Single(await Findings(Invoice(member)));

        Assert.Equal(
            ("attribute-ignored", Severity.Warning, place, advice),
            (finding.Code, finding.Severity, finding.Place, finding.Advice));
    }

    [Fact]
    public async Task Members_as_attributes_are_told_with_what_to_write_and_not_with_their_values()
    {
        var findings = await All(Declared(Message.Of("cancelInvoice", "", "<context password='secret-4711'>"
            + "<initiatorPrincipalId id='till' type='TERMINALID'/></context>")
            .Replace("<ext:cancelInvoice ", "<ext:cancelInvoice invoiceReference='1' ", StringComparison.Ordinal)));

        Assert.Equal(
            ["@invoiceReference", "context/@password", "context/initiatorPrincipalId/@id", "context/initiatorPrincipalId/@type"],
            findings.Where(finding => finding.Code == "attribute-ignored").Select(finding => finding.Place!));
        Assert.DoesNotContain(findings, finding => finding.Advice.Contains("4711", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fifty_of_a_hundred_thousand_attributes_are_reported()
    {
        var findings = await All(
            Declared(Message.Of("sendInvoice", $"<invoice {string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}=''"))}/>")));

        Assert.Equal(FindingList.Most, findings.Count);
    }

    private static string Invoice(string member) => Declared(Message.Of("sendInvoice", Message.Invoice(members: member)));

    private static string Declared(string message) => message.Replace(
        "<soapenv:Body>",
        """
        <soapenv:Body xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:enc="http://schemas.xmlsoap.org/soap/encoding/"
          xmlns:old="http://www.w3.org/1999/XMLSchema-instance" xmlns:oldxsd="http://www.w3.org/1999/XMLSchema" xmlns:older="http://www.w3.org/2000/10/XMLSchema-instance">
        """,
        StringComparison.Ordinal);

    /// <summary>What is said of attributes, and of values that were not read.</summary>
    private async Task<IReadOnlyList<Finding>> Findings(string message) =>
        [
            .. (await All(message))
                .Where(
                    finding =>
                        Told.Contains(finding.Code) || finding.Code is "value-unreadable" or "enum-value-unknown" or "member-unknown")
        ];

    private async Task<IReadOnlyList<Finding>> All(string message)
    {
        await simulator.Post(message);
        return (await simulator.Sandbox.Journal.List(new() { Limit = 1 }))[0].Findings;
    }
}
