using System.Text;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.ContractTests.Wire.BadInput;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Eproducts;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>The service at its address: its contract, and what is no call of it.</summary>
public abstract class VoucherContractTests(SimulatorUnderTest simulator) : EproductsTests(simulator)
{
    private static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";

    public static TheoryData<string> Hostile =>
        [.. HostileMessage.All.Where(message => message.Value.Status == 500).Select(message => message.Key)];

    [Fact]
    public async Task The_contract_is_served_as_one_document()
    {
        var wsdl = await Simulator.Http.GetStringAsync(EproductsService.Path + "?wsdl");

        var here = Simulator.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        await Verifier.VerifyXml(wsdl.Replace(here, "http://seqr.example", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/@vouchers")]
    [InlineData("/~vouchers")]
    public async Task Each_sandbox_has_it_with_its_own_address_and_vouchers(string sandbox)
    {
        var path = sandbox + EproductsService.Path;
        var till = new VoucherCalls(Simulator, path);

        var reservation = await till.Reserve();

        var wsdl = XDocument.Parse(await Simulator.Http.GetStringAsync(path + "?wsdl"));
        var address = wsdl.Descendants().Single(element => element.Name.LocalName == "address").Attribute("location");
        Assert.EndsWith(path, (string?)address, StringComparison.Ordinal);
        Assert.Equal(0, (await till.Buy(reservation)).Code);
        if (sandbox.Length > 0)
            Assert.Equal(91, (await Till.Buy(reservation)).Code);
    }

    [Fact]
    public async Task It_declares_every_operation()
    {
        var wsdl = XDocument.Parse(await Simulator.Http.GetStringAsync(EproductsService.Path + "?wsdl"));

        Assert.Equal(
            EproductsService.Contract.Operations.Select(operation => operation.Name),
            wsdl.Root!.Element(Wsdl + "portType")!.Elements(Wsdl + "operation").Select(operation => (string)operation.Attribute("name")!));
        Assert.Equal(EproductsSoap.Namespace, (string?)wsdl.Root!.Attribute("targetNamespace"));
    }

    /// <summary>The guard stands in front of both services: its tests of one hold for the other.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_no_call_is_answered_by_the_same_kind_of_fault(string name)
    {
        var message = HostileMessage.All[name];

        var answer = await Simulator.Post(message.Body, message.ContentType, EproductsService.Path, [.. message.Headers]);

        Assert.Equal((message.Status, message.Code), (answer.Status, answer.Fault().Code));
        Assert.DoesNotContain(HostileMessage.Password, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await Till.Call("getProductListCount")).Code);
    }

    [Fact]
    public async Task An_unknown_operation_is_told_with_those_that_there_are() => Assert.Equal(
        "There is no operation buyVoucher. The operations are buyReservedVoucher, cancelTransaction, cancelVoucherReservation, "
            + "executeReport, getProductList, getProductListBySequence, getProductListCount, getReceipt, reserveVoucher.",
        (await Post(VoucherCalls.Envelope("buyVoucher"))).Fault().Reason);

    [Fact]
    public async Task A_call_of_the_invoice_service_is_told_that_it_is_none_here()
    {
        Assert.StartsWith(
            "There is no operation sendInvoice.", (await Post(Message.Of("sendInvoice"))).Fault().Reason, StringComparison.Ordinal);
        Assert.Equal(
            $"The operation executeReport is in the namespace '{InvoiceSoap.Namespace}'. It belongs to {EproductsSoap.Namespace}",
            (await Post(Message.Of("executeReport"))).Fault().Reason);
    }

    [Fact]
    public async Task Members_come_in_any_order_and_unknown_ones_do_no_harm()
    {
        var reserved = await Simulator.Post(
            VoucherCalls.Envelope(
                "reserveVoucher",
                "<productId>sku:10053</productId><colour>red</colour><context><password>1234</password><clientUserId>9900</clientUserId>"
                    + "<clientId>public_test_shop</clientId></context>",
                ""),
            EproductsService.Path);

        Assert.Contains("<resultCode>0</resultCode>", reserved.Text, StringComparison.Ordinal);
        var entry = await Newest();
        Assert.Equal(VoucherCalls.Reseller, entry.Caller);
        Assert.Equal(
            ["channel-missing", "client-request-timeout-missing", "member-unknown"],
            entry.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_correct_call_has_no_findings()
    {
        await Till.Sell(data: VoucherCalls.Data("comment", "POS007"));

        Assert.Empty((await Newest()).Findings);
    }

    [Fact]
    public async Task A_call_without_what_it_needs_is_found()
    {
        const string Context = "<context><channel>WS</channel><clientRequestTimeout>5</clientRequestTimeout></context>";

        await Simulator.Post(VoucherCalls.Envelope("buyReservedVoucher", context: Context), EproductsService.Path);

        Assert.Equal(
            [
                ("argument-missing", "context/clientId"), ("argument-missing", "context/clientUserId"),
                ("argument-missing", "ersReference"), ("argument-missing", "receiptFormatId"),
                ("client-request-timeout-not-zero", "context/clientRequestTimeout"),
                ("password-missing", "context/password"),
            ],
            (await Newest()).Findings.Select(finding => (finding.Code, finding.Place!)).Order());
    }

    [Fact]
    public async Task The_password_is_masked_in_the_journal()
    {
        await Till.Call("getProductList");

        var entry = await Simulator.Http.GetStringAsync(
            new Uri("/sandbox/journal/" + (await Newest()).Id, UriKind.Relative));
        Assert.Contains("clientUserId", entry, StringComparison.Ordinal);
        Assert.DoesNotContain(">1234<", entry, StringComparison.Ordinal);
    }

    private Task<Answer> Post(string envelope) => Simulator.Post(Encoding.UTF8.GetBytes(envelope), path: EproductsService.Path);
}

public sealed class VoucherContractInMemory(InMemorySimulator simulator)
    : VoucherContractTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class VoucherContractOverKestrel(KestrelSimulator simulator)
    : VoucherContractTests(simulator), IClassFixture<KestrelSimulator>;
