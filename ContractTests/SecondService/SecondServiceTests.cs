using System.Text;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Soap.Certification;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.ContractTests.SecondService;

/// <summary>A second service needs its value alone: guard, engine, schema, findings and facts take everything from it.</summary>
public sealed class SecondServiceTests(ParcelSimulator simulator) : IClassFixture<ParcelSimulator>
{
    [Fact]
    public async Task Its_contract_is_served_with_its_address() => Assert.Equal(
        ParcelSoap.Wsdl.Replace("{address}", "http://localhost" + ParcelSoap.Path, StringComparison.Ordinal),
        await simulator.Http.GetStringAsync(new Uri(ParcelSoap.Path + "?wsdl", UriKind.Relative)));

    [Fact]
    public async Task A_call_is_answered_in_its_namespace() => Assert.Equal(
        """<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>""" +
        """<ns2:trackParcelResponse xmlns:ns2="http://parcels.seqr.example/">""" +
        "<return><resultCode>0</resultCode><resultDescription>SUCCESS</resultDescription><place>7 is at Public Test Shop</place></return>" +
        "</ns2:trackParcelResponse></soap:Body></soap:Envelope>",
        (await Post(Track("<parcelId>7</parcelId>"))).Text);

    [Fact]
    public async Task The_operation_says_who_may_call_it() => Assert.Contains(
        "<resultCode>21</resultCode>", (await Post(Track("<parcelId>7</parcelId>", context: Message.User))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_namespace_is_told_with_the_right_one() => Assert.Equal(
        "The operation trackParcel is in the namespace 'http://external.interfaces.ers.seamless.com/'. " +
        "It belongs to http://parcels.seqr.example/",
        (await Post(Track("", InvoiceSoap.Namespace))).Fault().Reason);

    [Fact]
    public async Task An_unknown_operation_is_told_with_the_operations_of_the_service_that_was_called()
    {
        Assert.Equal(
            "There is no operation sendInvoice. The operations are trackParcel.", (await Post(Message.Of("sendInvoice"))).Fault().Reason);
        Assert.StartsWith(
            "There is no operation trackParcel. The operations are assignSeqrId, benchmarkingNop, ",
            (await Post(Track(""), InvoiceService.Path)).Fault().Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_body_is_told_its_namespace() => Assert.Equal(
        "The Body is empty. It holds one element, the operation, in the namespace http://parcels.seqr.example/.",
        (await Post(Message.InEnvelope(""))).Fault().Reason);

    [Fact]
    public async Task A_path_beside_it_is_told_where_it_is() => Assert.Equal(
        "There is no service at /parcels/servce. It is at /parcels/service.", (await Post(Track(""), "/parcels/servce")).Fault().Reason);

    [Fact]
    public async Task A_message_is_checked_against_the_schema_of_its_own_service()
    {
        await Post(Track("<parcelID>7</parcelID><stops>many</stops>"));

        var findings = (await Newest()).Findings;
        Assert.Equal(
            "Leave parcelID out: there is no such member here. Is parcelId meant?",
            Assert.Single(findings, finding => finding.Code == "member-unknown").Advice);
        Assert.Equal("stops", Assert.Single(findings, finding => finding.Code == "value-unreadable").Place);
        Assert.Equal("parcelId", Assert.Single(findings, finding => finding.Code == "argument-missing").Place);
    }

    [Theory]
    [InlineData(ParcelSoap.Namespace, false)]
    [InlineData(InvoiceSoap.Namespace, true)]
    public async Task Its_types_are_in_its_own_namespace(string types, bool isFound)
    {
        var typed = $"""<context xmlns:t="{types}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="t:clientContext">""";

        await Post(Track("<parcelId>7</parcelId>", context: Message.Context.Replace("<context>", typed, StringComparison.Ordinal)));

        Assert.Equal(isFound, (await Newest()).Findings.Any(finding => finding.Code == "type-ignored"));
    }

    [Fact]
    public async Task A_certification_knows_which_operation_it_was()
    {
        await Post(Track("<parcelId>7</parcelId>"));

        var entry = await Newest();
        Assert.Same(ParcelSoap.TrackParcel, new ExchangeEvents(new([InvoiceSoap.Service, ParcelSoap.Service])).Read(entry).Operation);
        Assert.Null(new ExchangeEvents(new([InvoiceSoap.Service])).Read(entry).Operation);
    }

    /// <summary>Past the table of coverage, which is about the invoice service.</summary>
    private async Task<Answer> Post(string envelope, string path = ParcelSoap.Path)
    {
        using var content = new StringContent(envelope, Encoding.UTF8, "text/xml");
        using var answer = await simulator.Http.PostAsync(new Uri(path, UriKind.Relative), content);
        var type = answer.Content.Headers.NonValidated["Content-Type"].ToString();
        return new((int)answer.StatusCode, type, await answer.Content.ReadAsStringAsync());
    }

    private async Task<JournalEntry> Newest() => (await simulator.Sandbox.Journal.List(new() { Limit = 1 }))[0];

    private static string Track(string members, string space = ParcelSoap.Namespace, string? context = null) =>
        Message.InEnvelope($"""<p:trackParcel xmlns:p="{space}">{context ?? Message.Context}{members}</p:trackParcel>""");
}
