using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Endpoints;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Reports;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class ExecuteReportTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string Total = "Reconciliation/STD_RECON_001.xml";
    private const string Details = "Reconciliation/STD_RECON_003.xml";
    private const string OfTerminal = "Reconciliation/STD_RECON_006.xml";

    public static TheoryData<string> Reports => [.. ReportKind.Ids.Order(StringComparer.Ordinal)];

    [Fact]
    public async Task The_documented_example_answers_a_report()
    {
        var period = await Mark(Message.User);

        var executed = await CallStored("executeReport.documented", ("transactionPeriodId", period), ("reportId", Total));

        Assert.Equal(GivenCredentials.Current.Reseller, (string?)XElement.Parse(Document(executed)).Element("Meta")!.Element("ResellerId"));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Each_report_tells_a_day_in_its_own_way(string reportId)
    {
        var name = Path.GetFileNameWithoutExtension(reportId);
        var merchant = await DayOf($"day_of_{name}");

        var report = await Report(reportId, await Mark(merchant, reportId), merchant);

        await Verifier.VerifyXml(Settled(Document(report))).UseTextForParameters(name);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Each_report_tells_an_empty_period(string reportId)
    {
        var name = Path.GetFileNameWithoutExtension(reportId);
        var merchant = await Given.Merchant($"idle_{name}");

        var report = await Report(reportId, await Mark(merchant, reportId), merchant);

        await Verifier.VerifyXml(Settled(Document(report))).UseTextForParameters(name);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Amounts_of_several_currencies_never_add_up(string reportId)
    {
        var name = Path.GetFileNameWithoutExtension(reportId);
        var merchant = await Given.Merchant($"abroad_{name}");
        await Given.Sale(merchant.Context(1), "10.00", "Alice");
        await Given.Sale(merchant.Context(1), "20.00", "Alice", "EUR");
        await Given.Sale(merchant.Context(1), "300", "Alice", "JPY");
        await Given.Sale(merchant.Context(1), "1.234", "Bob", "KWD");

        var report = await Report(reportId, await Mark(merchant, reportId), merchant);

        await Verifier.VerifyXml(Settled(Document(report))).UseTextForParameters(name);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task It_goes_out_as_text_and_byte_for_byte_the_same_in_base64(string reportId)
    {
        var name = Path.GetFileNameWithoutExtension(reportId);
        var merchant = await Given.Merchant($"letters_{name}");
        await Given.Sale(merchant.Context(1), "1.00", "\u00C5sa &lt;&amp;> &#13;&#10; \U0001F951");
        var period = await Mark(merchant, reportId);

        var report = (await Report(reportId, period, merchant)).Return.Element("report")!;

        Assert.Equal(["title", "mimeType", "content", "contentString"], report.Elements().Select(member => member.Name.LocalName));
        Assert.Equal(name == "Shop" ? "" : $"{name}_{period}.xml", (string?)report.Element("title"));
        Assert.Equal("text/html", (string?)report.Element("mimeType"));
        Assert.Equal(
            Encoding.UTF8.GetBytes((string)report.Element("contentString")!),
            Convert.FromBase64String((string)report.Element("content")!));
        Assert.StartsWith("""<?xml version="1.0" encoding="UTF-8"?>""", (string?)report.Element("contentString"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("abc")]
    public async Task A_long_one_has_no_character_cut_in_two(string before)
    {
        var merchant = await Given.Merchant($"long_{before}");
        var cashier = before + string.Concat(Enumerable.Repeat("\U0001F951", 30_000));
        await Given.Sale(merchant.Context(1), "1.00", cashier);

        var report = (await Report(Details, await Mark(merchant.User), merchant)).Return.Element("report")!;

        Assert.Equal(
            Encoding.UTF8.GetBytes((string)report.Element("contentString")!),
            Convert.FromBase64String((string)report.Element("content")!));
        Assert.Equal(cashier, (string?)XElement.Parse((string)report.Element("contentString")!).Element("Row")!.Element("CashierId"));
    }

    [Fact]
    public async Task It_is_not_ready_until_three_seconds_have_passed()
    {
        var merchant = await Given.Merchant("hasty");
        await Simulator.Backstage.FreezeClock();
        var period = await Mark(merchant.User, wait: false);

        var atOnce = await Report(Total, period, merchant);
        await Simulator.Backstage.AdvanceClock(TimeSpan.FromMilliseconds(2999));
        var tooEarly = await Report(Total, period, merchant);
        await Simulator.Backstage.AdvanceClock(TimeSpan.FromMilliseconds(1));
        var ready = await Report(Total, period, merchant);
        await Simulator.Backstage.ResumeClock();

        await Verifier.VerifyXml(atOnce.Text);
        Assert.Equal((2, 0), (tooEarly.Code, ready.Code));
    }

    [Fact]
    public async Task A_period_holds_what_came_since_the_mark_before_and_a_refund_is_of_its_own_day()
    {
        var merchant = await Given.Merchant("two_days");
        var payment = await Given.Sale(merchant.Context(1), "10.00", "Alice");
        var monday = await Mark(merchant.User);
        await Given.Sale(merchant.Context(2), "20.00", "Bob");
        await Call(
            "refundPayment",
            Message.Member("ersReference", payment) + Message.Invoice("4.00", Message.Member("cashierId", "Bob")),
            merchant.Context(2));
        var tuesday = await Mark(merchant.User);

        await Verifier.VerifyXml(
            $"<days>{Settled(Body(await Report(Details, monday, merchant)))}"
                + $"{Settled(Body(await Report(Details, tuesday, merchant)))}</days>");
    }

    [Fact]
    public async Task A_mark_of_a_terminal_leaves_the_periods_of_the_shop_and_of_other_terminals_alone()
    {
        var merchant = await Given.Merchant("three_marks");
        await Given.Sale(merchant.Context(1), "10.00");
        await Mark(merchant.Context(1));
        await Given.Sale(merchant.Context(2), "20.00");
        var (shop, second) = (await Mark(merchant.User), await Mark(merchant.Context(2)));

        Assert.Equal("30.00000", Row(await Report(Total, shop, merchant), "SalesTotal"));
        Assert.Equal("20.00000", Row(await Report(OfTerminal, second, merchant, ("TERMINALID", merchant.TerminalId(2))), "SalesTotal"));
    }

    [Fact]
    public async Task A_payment_that_was_reversed_is_in_no_report()
    {
        var merchant = await Given.Merchant("forgetful");
        await Given.Paid(merchant.Context(1));
        await Simulator.Backstage.AdvanceClock(TimeSpan.FromSeconds(21));

        var report = await Report(Total, await Mark(merchant.User), merchant);

        Assert.Equal(("0", "0.00000"), (Row(report, "SalesCount"), Row(report, "SalesTotal")));
    }

    [Fact]
    public async Task A_commit_counts_with_what_was_committed()
    {
        var merchant = await Given.Merchant("parking");
        var reference = await Given.Issued(
            "<paymentMode>RESERVATION_REQUIRED</paymentMode><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>",
            merchant.Context(1));
        await Given.Pay(reference);
        await Call(
            "commitReservation",
            Message.Amount("amount", "6.35") + Message.Member("invoiceReference", reference),
            merchant.Context(1));

        Assert.Equal("6.35000", Row(await Report(Total, await Mark(merchant.User), merchant), "SalesTotal"));
    }

    [Fact]
    public async Task A_terminal_need_not_name_itself()
    {
        var merchant = await Given.Merchant("modest");
        var period = await Mark(merchant.Context(1));

        Assert.Equal(0, (await Call("executeReport", Asking(OfTerminal, ("transactionPeriodId", period)), merchant.Context(1))).Code);
    }

    [Theory]
    [InlineData("Reconciliation/STD_RECON_006.xml", "of the shop", 1)]
    [InlineData("Reconciliation/STD_RECON_007.xml", "of the shop", 1)]
    [InlineData("Reconciliation/STD_RECON_006.xml", "of the other", 1)]
    [InlineData("Reconciliation/STD_RECON_007.xml", "of the other", 1)]
    [InlineData("Reconciliation/STD_RECON_006.xml", "of the terminal, which is not named", null)]
    public async Task A_terminal_report_for_a_period_that_was_not_marked_for_it_is_never_ready(string reportId, string marked, int? named)
    {
        var merchant = await Given.Merchant(
            $"{Path.GetFileNameWithoutExtension(reportId)}-{marked}".Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-'));
        var period = await Mark(
            marked switch { "of the shop" => merchant.User, "of the other" => merchant.Context(2), _ => merchant.Context(1) });
        (string?, string?)[] terminal = named is { } number ? [("TERMINALID", merchant.TerminalId(number))] : [];

        await Simulator.Backstage.AdvanceClock(TimeSpan.FromHours(1));

        Assert.Equal(2, (await Report(reportId, period, merchant, terminal)).Code);
    }

    [Theory]
    [InlineData("STD_RECON_001")]
    [InlineData("Reconciliation/STD_RECON_005.xml")]
    [InlineData("reconciliation/shop.xml")]
    [InlineData("../Reconciliation/Shop.xml")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_unknown_report_answers_90(string? reportId) =>
        await Verifier.VerifyXml(
            (await Call("executeReport", Asking(reportId, ("transactionPeriodId", await Mark(Message.User))), Message.User)).Text);

    [Theory]
    [InlineData("2012100100000000001000001")]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_unknown_period_answers_90(string? period) =>
        await Verifier.VerifyXml((await Call("executeReport", Asking(Total, ("transactionPeriodId", period)), Message.User)).Text);

    [Fact]
    public async Task No_map_at_all_answers_90() =>
        Assert.Equal(90, (await Call("executeReport", Message.Member("reportId", Total), Message.User)).Code);

    [Fact]
    public async Task The_period_of_another_merchant_answers_90()
    {
        var merchant = await Given.Merchant("curious");

        await Verifier.VerifyXml((await Report(Total, await Mark(Message.User), merchant)).Text);
    }

    [Theory]
    [InlineData("<entry><value>x</value></entry>")]
    [InlineData("<entry><key/><value>x</value></entry>")]
    [InlineData("<entry><key>transactionPeriodId</key><value>1</value></entry>")]
    public async Task A_malformed_map_answers_49(string entry)
    {
        var asking = Asking(Total, ("transactionPeriodId", await Mark(Message.User)));

        await Verifier.VerifyXml(
            (await Call("executeReport", asking.Replace("<entry>", entry + "<entry>", StringComparison.Ordinal), Message.User)).Text);
    }

    /// <summary>Sales on two terminals by two cashiers and none, and a refund in part.</summary>
    private async Task<Merchant> DayOf(string id)
    {
        var merchant = await Given.Merchant(id);
        await Given.Sale(merchant.Context(1), "93.31", "Alice");
        var payment = await Given.Sale(merchant.Context(1), "10", "Bob");
        await Given.Sale(merchant.Context(2), "5.5", "Alice");
        await Given.Sale(merchant.Context(2), "1.50");
        await Call(
            "refundPayment",
            Message.Member("ersReference", payment) + Message.Invoice("2.50", Message.Member("cashierId", "Bob")),
            merchant.Context(1));
        return merchant;
    }

    /// <summary>Ends the period that a report is about: of the first terminal, or of the shop.</summary>
    private Task<string> Mark(Merchant merchant, string reportId) =>
        Mark(ReportKind.Find(reportId)!.IsOfTerminal ? merchant.Context(1) : merchant.User);

    private async Task<string> Mark(string context, bool wait = true)
    {
        var period = await Given.Mark(context);
        if (wait)
            await Simulator.Backstage.AdvanceClock(TimeSpan.FromSeconds(3));
        return period;
    }

    private Task<Result> Report(string reportId, string period, Merchant merchant) =>
        Report(reportId, period, merchant, ReportKind.Find(reportId)!.IsOfTerminal ? [("TERMINALID", merchant.TerminalId(1))] : []);

    private Task<Result> Report(string reportId, string period, Merchant merchant, params (string?, string?)[] more) =>
        Call("executeReport", Asking(reportId, [("transactionPeriodId", period), .. more]), merchant.User);

    private static string Asking(string? reportId, params (string?, string?)[] entries) =>
        Message.Member("reportId", reportId) + Message.Member("language", "en") + Message.Parameters(entries);

    private static string Document(Result report) => (string)report.Return.Element("report")!.Element("contentString")!;

    /// <summary>The document without its declaration.</summary>
    private static string Body(Result report) => XElement.Parse(Document(report)).ToString();

    private static string? Row(Result report, string member) =>
        (string?)XElement.Parse(Document(report)).Elements("Row").Single().Element(member);

    /// <summary>A document without the minute it was made in.</summary>
    private static string Settled(string document) =>
        Regex.Replace(document, @"<GeneratedAt>\d{4}-\d\d-\d\d \d\d:\d\d</GeneratedAt>", "<GeneratedAt>yyyy-MM-dd HH:mm</GeneratedAt>");
}

public sealed class ExecuteReportInMemory(InMemorySimulator simulator) : ExecuteReportTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class ExecuteReportOverKestrel(KestrelSimulator simulator) : ExecuteReportTests(simulator), IClassFixture<KestrelSimulator>;
