using System.Text;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>Reports on what tills sold. Each test has a sandbox of its own.</summary>
public abstract class VoucherReportTests(SimulatorUnderTest simulator) : EproductsTests(simulator)
{
    private const string Start = "2014-01-01 00:00:00";
    private const string End = "2099-01-01 00:00:00";

    [Theory]
    [InlineData("REP_TERM_CASHIER_SALES_PERIOD", "en")]
    [InlineData("REP_TERM_CASHIER_SALES_PERIOD", "sv")]
    [InlineData("REP_TERM_RESELLER_SALES_PERIOD", "en")]
    [InlineData("REP_TERM_RESELLER_SALES_PERIOD", "sv")]
    [InlineData("REP_TERM_TARGET_WORKSHIFT", "en")]
    [InlineData("REP_TERM_WORKSHIFT", "sv")]
    [InlineData("REP_TERM_RESELLER_INFO", "en")]
    [InlineData("REP_TERM_RESELLER_INFO", "sv")]
    public async Task Each_report_counts_what_was_sold_and_not_canceled(string report, string language)
    {
        var till = await TillOfADay($"report-{report}-{language}".ToLowerInvariant().Replace('_', '-'));

        var told = await Execute(till, report, language);

        Assert.Equal(
            (string?)told.Return.Element("reportData")!.Element("contentString"),
            Encoding.UTF8.GetString(Convert.FromBase64String((string)told.Return.Element("reportData")!.Element("content")!)));
        var text = (string)told.Return.Element("reportData")!.Element("contentString")!;
        await Verifier.Verify(System.Text.RegularExpressions.Regex.Replace(text, @"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "TIME"))
            .UseTextForParameters($"{report}_{language}");
    }

    [Fact]
    public async Task The_answer_has_the_report_twice_and_no_reference()
    {
        var till = new VoucherCalls(Simulator, "/@report-empty/extclientproxy/client");

        var told = await Execute(till, "REP_TERM_RESELLER_SALES_PERIOD", "en");

        await Verifier.VerifyXml(told.Text);
    }

    [Fact]
    public async Task Both_ends_of_a_period_are_included_and_a_workshift_is_of_one_till()
    {
        var till = await TillOfADay("report-bounds");

        Assert.Contains("<left>Total<center>0<", Text(await till.Report(
            "REP_TERM_RESELLER_SALES_PERIOD",
            "en",
            ("resellerId", VoucherCalls.Reseller),
            ("startTime", Start),
            ("endTime", "2014-12-01 00:00:00"))),
            StringComparison.Ordinal);
        Assert.Contains("<left>Total<center>2<right>138,50 SEK", Text(await till.Report(
            "REP_TERM_WORKSHIFT", "en", ("user", "9900"), ("terminalId", "POS1"))), StringComparison.Ordinal);
        Assert.Contains("<left>Total<center>0<", Text(await till.Report(
            "REP_TERM_WORKSHIFT", "en", ("user", "9901"), ("terminalId", "POS1"))), StringComparison.Ordinal);
    }

    private static string Text(Result report) => (string)report.Return.Element("reportData")!.Element("contentString")!;

    private static Task<Result> Execute(VoucherCalls till, string report, string language) => till.Report(
        report,
        language,
        ("resellerId", VoucherCalls.Reseller),
        ("user", "9900"),
        ("targetUser", "9900"),
        ("terminalId", "POS1"),
        ("startTime", Start),
        ("endTime", End));

    /// <summary>Three sales of two tills, one of them canceled, and one without a till.</summary>
    private async Task<VoucherCalls> TillOfADay(string sandbox)
    {
        var till = new VoucherCalls(Simulator, $"/@{sandbox}/extclientproxy/client");
        await till.Sell("sku:10053", VoucherCalls.Data(tag: "POS1"));
        await till.Sell("sku:10053", VoucherCalls.Data(tag: "POS2"));
        await till.Sell("sku:20020");
        Assert.Equal(0, (await till.CancelSale(await till.Sell("sku:19016", VoucherCalls.Data(tag: "POS1")))).Code);
        await till.Reserve("sku:10054", VoucherCalls.Data(tag: "POS1"));
        return till;
    }
}

public sealed class VoucherReportsInMemory(InMemorySimulator simulator) : VoucherReportTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class VoucherReportsOverKestrel(KestrelSimulator simulator)
    : VoucherReportTests(simulator), IClassFixture<KestrelSimulator>;
