using System.Xml.Linq;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Soap.Eproducts;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>A till that calls the eProducts service of a simulator. Each answer is held against the schema and the shape.</summary>
internal sealed class VoucherCalls(SimulatorUnderTest simulator, string path = EproductsService.Path)
{
    public const string Reseller = "public_test_shop";

    /// <summary>The context of the seeded user.</summary>
    public static readonly string Context = ContextOf(Reseller);

    /// <summary>The context of another seeded reseller.</summary>
    public static readonly string OfAnother = ContextOf("fredellsfisk", "2009");

    private ServedContract? contract;

    public static string ContextOf(string? clientId, string? password = "1234", string? user = "9900") =>
        $"<context><channel>WS</channel>{Message.Member("clientId", clientId)}<clientRequestTimeout>0</clientRequestTimeout>"
        + $"{Message.Member("clientUserId", user)}{Message.Member("password", password)}</context>";

    public static string Data(string? comment = null, string? tag = null) =>
        $"<transactionData>{Message.Member("clientComment", comment)}{Message.Member("clientTag", tag)}</transactionData>";

    public static string Envelope(string operation, string members = "", string? context = null) => Message.InEnvelope(
        $"""<ext:{operation} xmlns:ext="{EproductsSoap.Namespace}">{context ?? Context}{members}</ext:{operation}>""");

    public async Task<Result> Call(string operation, string members = "", string? context = null)
    {
        contract ??= ServedContract.Read(await simulator.Http.GetStringAsync(path + "?wsdl"));
        return Read(await simulator.Post(Envelope(operation, members, context), path), contract);
    }

    /// <summary>Reserves a voucher.</summary>
    /// <returns>The reference of the reservation.</returns>
    public async Task<string> Reserve(string product = "sku:10053", string data = "", string? context = null)
    {
        var reserved = await Call("reserveVoucher", $"{data}<productId>{product}</productId>", context);
        Assert.Equal((0, "SUCCESS"), (reserved.Code, reserved["errorDescription"]));
        return reserved["ersReference"]!;
    }

    public Task<Result> Buy(string reservation, string format = "TEXT", string? context = null) =>
        Call("buyReservedVoucher", $"<ersReference>{reservation}</ersReference><receiptFormatId>{format}</receiptFormatId>", context);

    /// <summary>Sells a voucher.</summary>
    /// <returns>The reference of the sale.</returns>
    public async Task<string> Sell(string product = "sku:10053", string data = "")
    {
        var bought = await Buy(await Reserve(product, data));
        Assert.Equal(0, bought.Code);
        return bought["ersReference"]!;
    }

    public Task<Result> CancelReservation(string reservation, string? context = null) =>
        Call("cancelVoucherReservation", $"<ersReference>{reservation}</ersReference>", context);

    public Task<Result> CancelSale(string sale, string reasonCode = "01", string? context = null) => Call(
        "cancelTransaction",
        $"{Data()}<ersReference>{sale}</ersReference><verificationCode>1</verificationCode><reasonCode>{reasonCode}</reasonCode>"
            + "<reason>no</reason>",
        context);

    public Task<Result> Report(string id, string language = "en", params (string? Key, string? Value)[] parameters) => Call(
        "executeReport",
        $"{Data()}<reportId>repo:///terminal/{id}.xml</reportId><language>{language}</language>{Message.Parameters(parameters)}");

    private static Result Read(Answer answer, ServedContract contract)
    {
        Assert.True(answer.Status == 200, $"HTTP {answer.Status}: {answer.Text}");
        Assert.Equal("text/xml;charset=UTF-8", answer.ContentType);
        var wrapper = XDocument.Parse(answer.Text, LoadOptions.PreserveWhitespace).Root!.Elements().Single().Elements().Single();
        var name = wrapper.Name.LocalName;
        Assert.StartsWith(
            "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + $"<ns2:{name} xmlns:ns2=\"{EproductsSoap.Namespace}\"><return><errorDescription>",
            answer.Text,
            StringComparison.Ordinal);
        var result = wrapper.Element("return")!;
        Assert.All(result.DescendantsAndSelf(), member => Assert.Equal(("", false), (member.Name.NamespaceName, member.HasAttributes)));
        contract.Validate(wrapper);
        return new(answer.Text, result);
    }
}

/// <summary>Tests of the service: the same facts in memory and over a socket, on both engines.</summary>
[Wire.Coverage.Seen]
public abstract class EproductsTests(SimulatorUnderTest simulator)
{
    private protected SimulatorUnderTest Simulator { get; } = simulator;

    private protected VoucherCalls Till { get; } = new(simulator);

    private protected async Task<Core.Journal.JournalEntry> Newest() =>
        Assert.Single(await Simulator.Sandbox.Journal.List(new() { Limit = 1 }));

    private protected async Task<string?> Reason() => (await Newest()).Detail;
}
