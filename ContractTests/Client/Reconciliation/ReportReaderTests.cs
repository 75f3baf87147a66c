using Reference.Client.Reconciliation;

namespace SeqrSandbox.ContractTests.Client.Reconciliation;

public sealed class ReportReaderTests
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8"?>""";

    private const string Meta = """
        <Meta><ResellerId>public_test_shop</ResellerId><TransactionPeriodId>2026010112000000001000009</TransactionPeriodId>
          <GeneratedAt>2026-01-01 12:00</GeneratedAt></Meta>
        """;

    [Theory]
    [InlineData("Shop")]
    [InlineData("STD_RECON_001")]
    public void The_shops_total_is_read(string _)
    {
        var report = ReportReader.Read(
            $"{Head}<ResellerTransactionSummary>{Meta}<Row><SalesCount>2</SalesCount><SalesTotal>93.31000</SalesTotal>"
                + "</Row></ResellerTransactionSummary>");
        Assert.Equal(
            ("ResellerTransactionSummary", "public_test_shop", "2026010112000000001000009"),
            (report.Root, report.ResellerId, report.TransactionPeriodId));
        Assert.Equal(new DateTime(2026, 1, 1, 12, 0, 0), report.GeneratedAt);
        Assert.Equal([new SummaryRow(new(2, 93.31m))], report.Summaries);
    }

    [Fact]
    public void Totals_of_terminals_are_read_each_currency_by_itself()
    {
        var report = ReportReader.Read($"""
            <TerminalTransactionSummary>{Meta}
              <Row><TerminalId>T1</TerminalId><SalesCount>1</SalesCount><SalesTotal>10.00000</SalesTotal><Currency>EUR</Currency></Row>
              <Row><TerminalId>T1</TerminalId><SalesCount>3</SalesCount><SalesTotal>30.00000</SalesTotal>
                <RefundCount>1</RefundCount><RefundTotal>5.50000</RefundTotal><Currency>SEK</Currency></Row>
            </TerminalTransactionSummary>
            """);
        Assert.Equal(
            [
                new(new(1, 10)) { TerminalId = "T1", Currency = "EUR" },
                new SummaryRow(new(3, 30, 1, 5.5m)) { TerminalId = "T1", Currency = "SEK" },
            ],
            report.Summaries);
    }

    [Fact]
    public void Transactions_are_read_with_refunds_below_zero_and_no_cashier_where_SEQR_says_NULL()
    {
        var report = ReportReader.Read($"""
            <TransactionDetails>{Meta}
              <Row><TerminalId>T1</TerminalId><CashierId>NULL</CashierId><SalesAmount>93.31000</SalesAmount><ErsReference>E1</ErsReference></Row>
              <Row><TerminalId>T1</TerminalId><CashierId>Bob</CashierId><SalesAmount>-3.31000</SalesAmount><ErsReference>E2</ErsReference></Row>
            </TransactionDetails>
            """);
        Assert.Equal(
            [new("E1", 93.31m) { TerminalId = "T1" }, new TransactionRow("E2", -3.31m) { TerminalId = "T1", CashierId = "Bob" }],
            report.Transactions);
        Assert.Empty(report.Summaries);
    }

    [Fact]
    public void Totals_of_cashiers_are_read()
    {
        var report = ReportReader.Read($"""
            <CashierTransactionSummary>{Meta}
              <Row><CashierId>NULL</CashierId><SalesCount>1</SalesCount><SalesTotal>1.00000</SalesTotal></Row>
              <Row><CashierId>Bob</CashierId><SalesCount>2</SalesCount><SalesTotal>2.00000</SalesTotal></Row>
            </CashierTransactionSummary>
            """);
        Assert.Equal([new(new(1, 1)), new SummaryRow(new(2, 2)) { CashierId = "Bob" }], report.Summaries);
    }

    [Theory]
    [InlineData("TerminalTransactionSummary", "<SalesCount>1</SalesCount><SalesTotal>1.00000</SalesTotal>")]
    [InlineData("TransactionDetails", "<SalesAmount>1.00000</SalesAmount><ErsReference>E1</ErsReference>")]
    public void The_reports_of_one_terminal_name_it_in_their_head(string root, string row)
    {
        var report = ReportReader.Read($"<{root}><Meta><TerminalId>T1</TerminalId></Meta><Row>{row}</Row></{root}>");
        Assert.Equal(("T1", 1), (report.TerminalId, report.Summaries.Count + report.Transactions.Count));
    }

    [Fact]
    public void Members_come_in_any_order_and_unknown_ones_comments_and_white_space_are_harmless()
    {
        var report = ReportReader.Read("""
            <x:TransactionDetails xmlns:x="urn:x"> <!-- why not --> <New><Row><SalesAmount>9</SalesAmount></Row></New>
              <Row new="1"><ErsReference> E1 </ErsReference><Tip><SalesAmount>7</SalesAmount></Tip><SalesAmount><![CDATA[1.5]]></SalesAmount></Row><Row><ErsReference>E2</ErsReference>
              <SalesAmount>2</SalesAmount><CashierId/></Row><?pi?><Meta/></x:TransactionDetails>
            """);
        Assert.Equal([new("E1", 1.5m), new TransactionRow("E2", 2)], report.Transactions);
    }

    [Theory]
    [InlineData("<SalesCount>1</SalesCount>", "SalesTotal")]
    [InlineData("<SalesCount>1</SalesCount><SalesTotal>a lot</SalesTotal>", "SalesTotal")]
    [InlineData("<SalesCount>1</SalesCount><SalesTotal>1,234.00000</SalesTotal>", "SalesTotal")]
    [InlineData("<SalesCount>1.5</SalesCount><SalesTotal>1</SalesTotal>", "SalesCount")]
    [InlineData("<SalesCount>1</SalesCount><SalesTotal>1</SalesTotal><RefundTotal>x</RefundTotal>", "RefundTotal")]
    [InlineData("<SalesCount>1</SalesCount><SalesTotal>1</SalesTotal><Currency>kr</Currency>", "Currency")]
    public void A_number_that_cannot_be_read_is_never_zero(string row, string member)
    {
        var e = Assert.Throws<InvalidDataException>(
            () => ReportReader.Read($"<ResellerTransactionSummary><Row>{row}</Row></ResellerTransactionSummary>"));
        Assert.Contains("Row 1", e.Message, StringComparison.Ordinal);
        Assert.Contains(member, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not XML")]
    [InlineData("<html><body>Busy</body></html>")]
    [InlineData("<TransactionDetails><Row>")]
    [InlineData("""<!DOCTYPE r [<!ENTITY e "1">]><TransactionDetails><Row><SalesAmount>&e;</SalesAmount></Row></TransactionDetails>""")]
    [InlineData("""<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]><TransactionDetails>&f;</TransactionDetails>""")]
    [InlineData(
        """<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><TransactionDetails>&b;</TransactionDetails>""")]
    [InlineData("""<!DOCTYPE TransactionDetails SYSTEM "http://example.org/x.dtd"><TransactionDetails/>""")]
    public void A_text_that_is_no_report_or_is_hostile_is_refused(string xml) =>
        Assert.Throws<InvalidDataException>(() => ReportReader.Read(xml));

    [Fact]
    public void A_period_without_sales_is_a_report_as_well() => Assert.Empty(ReportReader.Read("<TransactionDetails/>").Transactions);

    [Fact]
    public void A_hundred_thousand_transactions_are_read()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 100_000).Select(i => $"<Row><SalesAmount>1.00000</SalesAmount><ErsReference>E{i}</ErsReference></Row>"));
        Assert.Equal(100_000, ReportReader.Read($"<TransactionDetails>{rows}</TransactionDetails>").Transactions.Sum(row => row.Amount));
    }
}
