using System.Net;
using System.Text;
using SeqrSandbox.ContractTests.Pacts.Native;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>What Pact's mock and stub make of requests that SEQR takes: docs/pacts.md tells both, with the remedy.</summary>
public sealed class StubTests
{
    private const string Instance =
        """<soapenv:Envelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" """;

    /// <summary>Requests as stacks write them, and how the core objects.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "an empty header", "Unexpected child <Header/>" },
        { "a byte-order mark", "XML parsing error" },
        { "a type on a member", "Did not expect any attributes" },
        { "a nil member", "Unexpected child <userId/>" },
        { "a default namespace, undone on the members", "was missing" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task The_mock_refuses_members_that_SEQR_ignores(string what, string objection)
    {
        var failure = await Assert.ThrowsAsync<PactFailureException>(() => Send(Written(what)));

        Assert.Contains(objection, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("an empty header")]
    [InlineData("a byte-order mark")]
    [InlineData("a type on a member")]
    [InlineData("a default namespace, undone on the members")]
    public async Task In_plain_form_it_is_taken(string what) => Assert.Equal(HttpStatusCode.OK, await Send(PlainForm.Of(Written(what))));

    [Theory]
    [InlineData("text/xml")]
    [InlineData("text/xml; charset=utf-8")]
    [InlineData("text/xml;charset=\"UTF-8\"")]
    public async Task Only_the_media_type_of_the_Content_Type_counts(string contentType) =>
        Assert.Equal(HttpStatusCode.OK, await Send(Request, contentType));

    [Theory]
    [InlineData("<soapenv:Body>", "<soapenv:Body>\n  <!-- the call -->\n  ")]
    [InlineData("<soapenv:Envelope ", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Instance)]
    [InlineData("<password>12345678</password>", "<password><![CDATA[12345678]]></password>")]
    public async Task White_space_declarations_and_sections_do_no_harm(string written, string instead) =>
        Assert.Equal(HttpStatusCode.OK, await Send(Request.Replace(written, instead, StringComparison.Ordinal)));

    [Theory]
    [InlineData("sendInvoice", "<status>0</status>", "<status>7</status>", "Expected '7' to be equal to '0'")]
    [InlineData(
        "requestPurchase",
        "<productIdType>ID</productIdType>",
        "<productIdType>ISBN</productIdType>",
        "Expected 'ISBN' to be equal to 'ID'")]
    [InlineData("sendInvoice", "<itemQuantity>1.5</itemQuantity>", "<itemQuantity>many</itemQuantity>", "Expected 'many' to match")]
    public async Task Exact_values_are_compared_within_repeated_elements_too(
        string operation, string written, string instead, string objection)
    {
        var pact = ConsumerPact.All.Single(pact => pact.Interactions.Any(interaction => interaction.Operation == operation));
        var interaction = pact.Interactions.First(interaction => interaction.Operation == operation);
        var request = interaction.Request.Xml;
        Assert.Contains(written, request, StringComparison.Ordinal);

        var failure = await Assert.ThrowsAsync<PactFailureException>(
            () => Send(pact, interaction, request.Replace(written, instead, StringComparison.Ordinal)));

        Assert.Contains(objection, failure.Message, StringComparison.Ordinal);
    }

    private static string Request => Cancel.Request.Xml;

    private static Interaction Cancel =>
        ConsumerPact.Of("invoices").Interactions.First(interaction => interaction.Operation == "cancelInvoice");

    private static string Written(string what) => what switch
    {
        "an empty header" => Request.Replace("<soapenv:Body>", "<soapenv:Header/><soapenv:Body>", StringComparison.Ordinal),
        "a byte-order mark" => "\uFEFF" + Request,
        "a type on a member" => Request.Replace("<soapenv:Envelope ", Instance, StringComparison.Ordinal)
            .Replace("<invoiceReference>", "<invoiceReference xsi:type=\"xsd:string\">", StringComparison.Ordinal),
        "a nil member" => Request.Replace("<soapenv:Envelope ", Instance, StringComparison.Ordinal)
            .Replace("<type>TERMINALID</type>", "<type>TERMINALID</type><userId xsi:nil=\"true\"/>", StringComparison.Ordinal),
        "a default namespace, undone on the members" =>
            Request.Replace("xmlns:ext=", "xmlns=", StringComparison.Ordinal).Replace("ext:", "", StringComparison.Ordinal)
            .Replace("<context>", "<context xmlns=\"\">", StringComparison.Ordinal)
                .Replace("<invoiceReference>", "<invoiceReference xmlns=\"\">", StringComparison.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such request."),
    };

    private static Task<HttpStatusCode> Send(string request, string contentType = "text/xml") =>
        Send(ConsumerPact.Of("invoices"), Cancel, request, contentType);

    private static async Task<HttpStatusCode> Send(
        ConsumerPact pact, Interaction interaction, string request, string contentType = "text/xml")
    {
        using var folder = new TemporaryDirectory();
        var status = default(HttpStatusCode);
        await Mock.Play(pact, interaction, folder.Path, async mock =>
        {
            using var http = new HttpClient();
            using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(request));
            body.Headers.TryAddWithoutValidation("Content-Type", contentType);
            using var answer = await http.PostAsync(new Uri(mock, Mock.Path), body);
            status = answer.StatusCode;
        });
        return status;
    }
}
