using System.Security;
using Reference.Client;
using Reference.Client.Reconciliation;
using Reference.Client.Tills;
using SeqrSandbox.ContractTests.Client.Fakes;
using SeqrSandbox.ContractTests.Client.Tills;

namespace SeqrSandbox.ContractTests.Client.Reconciliation;

public sealed class PeriodTests : TillFixture
{
    private const string P0 = "2026010111000000001000000";
    private const string P1 = "2026010112000000001000009";
    private const string P2 = "2026010113000000001000000";

    private static readonly SeqrCredentials Manager = SeqrCredentials.ForResellerUser("public_test_shop", "1234");

    [Fact]
    public async Task A_till_closes_its_own_period_and_a_reseller_user_the_shops()
    {
        await GivenARegisterAsync();
        Seqr.On("markTransactionPeriod", Marked(P1), Marked(P2));
        var till = await Periods.CloseAsync(PeriodScope.Of((await Office.FindAsync("till-1"))!));
        var shop = await Periods.CloseAsync(PeriodScope.OfTheShop(Manager));
        Assert.Equal((P1, P2), (till.Value!.Id, shop.Value!.Id));
        Assert.Equal(
            [(T1, "TERMINALID"), ("public_test_shop", "RESELLERUSER")],
            Seqr.Calls("markTransactionPeriod").Select(call => (call.Member("id")!, call.Member("type")!)));
        Assert.Null(shop.Value.Previous);
    }

    [Fact]
    public async Task A_period_begins_where_the_one_before_ended_even_after_a_restart()
    {
        await GivenARegisterAsync();
        Seqr.On("markTransactionPeriod", Marked(P1), Marked(P2));
        await CloseTillAsync();
        Restart();
        Assert.Equal((P1, null), ((await CloseTillAsync()).Previous, (await CloseTillAsync()).LostAt));
    }

    [Fact]
    public async Task A_refused_period_is_a_result_and_leaves_no_doubt()
    {
        await GivenARegisterAsync();
        Seqr.On("markTransactionPeriod", FakeAnswer.Refused(21), Marked(P1));
        var refused = await Periods.CloseAsync(PeriodScope.Of((await Office.FindAsync("till-1"))!));
        Assert.Equal(ResultCode.AccessDenied, refused.Refusal!.Code);
        Assert.Null((await CloseTillAsync()).LostAt);
    }

    [Fact]
    public async Task A_period_whose_answer_was_lost_is_told_with_the_next_one()
    {
        await GivenARegisterAsync();
        Seqr.On("markTransactionPeriod", FakeAnswer.Reset, Marked(P1), Marked(P2));
        await Assert.ThrowsAsync<SeqrTransportException>(CloseTillAsync);
        Assert.Equal(Clock.Start, (await CloseTillAsync()).LostAt);
        Assert.Null((await CloseTillAsync()).LostAt);
    }

    [Fact]
    public async Task A_report_that_is_not_ready_is_asked_for_again_each_second()
    {
        var period = await GivenAClosedPeriodAsync();
        Seqr.On("executeReport", FakeAnswer.Refused(2), FakeAnswer.Refused(2), Answer("<TransactionDetails/>"));
        Assert.True((await Periods.FetchAsync(ReportKind.TerminalTransactions, period)).IsSuccess);
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)], Clock.Delays);
        Assert.All(
            Seqr.Calls("executeReport"),
            call => Assert.Contains($"<key>TERMINALID</key><value>{T1}</value>", call.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_that_never_gets_ready_is_a_result_after_thirty_seconds()
    {
        var period = await GivenAClosedPeriodAsync();
        Seqr.On("executeReport", FakeAnswer.Refused(2));
        Assert.Equal(ResultCode.ReportNotReady, (await Periods.FetchAsync(ReportKind.TerminalSummary, period)).Refusal!.Code);
        Assert.Equal(31, Seqr.Calls("executeReport").Count);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(21)]
    public async Task Other_refusals_of_a_report_are_results_at_once(int code)
    {
        var period = await GivenAClosedPeriodAsync();
        Seqr.On("executeReport", FakeAnswer.Refused(code));
        Assert.Equal(code, (int)(await Periods.FetchAsync(ReportKind.TerminalSummary, period)).Refusal!.Code);
        Assert.Single(Seqr.Calls("executeReport"));
    }

    [Fact]
    public async Task A_tills_sale_and_refund_reconcile_with_both_reports_of_a_terminal()
    {
        var period = await GivenAClosedPeriodAsync();
        GivenReports(new()
        {
            ["STD_RECON_006"] = "<TerminalTransactionSummary><Row><SalesCount>1</SalesCount>"
                + "<SalesTotal>35.00000</SalesTotal><RefundCount>1</RefundCount><RefundTotal>5.00000</RefundTotal>"
                + "</Row></TerminalTransactionSummary>",
            ["STD_RECON_007"] = $"<TransactionDetails>{Row(E1, "35.00000")}{Row(E2, "-5.00000")}</TransactionDetails>",
        });
        var reconciled = await Periods.ReconcileAsync(period);
        Assert.True(reconciled.Agrees);
        Assert.Equal(new TotalsLine(null, "SEK", new(1, 35, 1, 5), new(1, 35, 1, 5)), Assert.Single(reconciled.Sums));
        Assert.Equal(["STD_RECON_006", "STD_RECON_007"], reconciled.Reports.Select(report => report.Kind.Name));
    }

    [Fact]
    public async Task The_shop_reconciles_in_all_its_reports()
    {
        await GivenASaleAndARefundAsync();
        Seqr.On("markTransactionPeriod", Marked(P1));
        const string Sums =
            "<SalesCount>1</SalesCount><SalesTotal>35.00000</SalesTotal><RefundCount>1</RefundCount><RefundTotal>5.00000</RefundTotal>";
        GivenReports(new()
        {
            ["Shop"] = $"<ResellerTransactionSummary><Row>{Sums}</Row></ResellerTransactionSummary>",
            ["STD_RECON_001"] = $"<ResellerTransactionSummary><Row>{Sums}</Row></ResellerTransactionSummary>",
            ["STD_RECON_002"] = $"<TerminalTransactionSummary><Row><TerminalId>{T1}</TerminalId>{Sums}</Row></TerminalTransactionSummary>",
            ["STD_RECON_003"] = $"<TransactionDetails>{Row(E1, "35.00000")}{Row(E2, "-5.00000")}</TransactionDetails>",
            ["STD_RECON_004"] = $"<CashierTransactionSummary><Row><CashierId>Alice</CashierId>{Sums}</Row></CashierTransactionSummary>",
        });
        var reconciled = await Periods.ReconcileAsync((await Periods.CloseAsync(PeriodScope.OfTheShop(Manager))).Value!);
        Assert.Equal([true, true, true, true, true], reconciled.Reports.Select(report => report.Agrees));
        Assert.All(Seqr.Calls("executeReport"), call => Assert.DoesNotContain("TERMINALID", call.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Differences_are_shown_for_each_transaction_and_in_sum()
    {
        var period = await GivenAClosedPeriodAsync();
        GivenReports(new()
        {
            ["STD_RECON_006"] = "<TerminalTransactionSummary><Row><SalesCount>2</SalesCount>"
                + "<SalesTotal>77.00000</SalesTotal></Row></TerminalTransactionSummary>",
            ["STD_RECON_007"] =
                $"<TransactionDetails>{Row(E1, "34.00000")}{Row("2026010112000000001000003", "43.00000")}</TransactionDetails>",
        });
        var reconciled = await Periods.ReconcileAsync(period);
        Assert.False(reconciled.Agrees);
        Assert.Equal(
            [DifferenceKind.Amount, DifferenceKind.MissingAtSeqr, DifferenceKind.MissingHere],
            reconciled.Differences.Select(difference => difference.Kind));
        Assert.Equal(new Money(47, "SEK"), Assert.Single(reconciled.Sums).Difference);
    }

    [Fact]
    public async Task Reports_that_cannot_be_had_or_read_are_results_as_well()
    {
        var period = await GivenAClosedPeriodAsync();
        Seqr.On("executeReport", FakeAnswer.Refused(90), Answer("<!DOCTYPE x><TransactionDetails/>"));
        var reports = (await Periods.ReconcileAsync(period)).Reports;
        Assert.Equal(ResultCode.SystemError, reports[0].Refusal!.Code);
        Assert.Contains("safely", reports[1].Trouble!, StringComparison.Ordinal);
        Assert.All(reports, report => Assert.False(report.Agrees));
    }

    [Fact]
    public async Task A_payment_belongs_to_the_period_by_its_reference_whenever_the_till_learned_of_it()
    {
        await GivenARegisterAsync();
        Seqr.On("markTransactionPeriod", Marked(P0), Marked(P1), Marked(P2));
        var before = await CloseTillAsync();
        var period = await CloseTillAsync();
        await Stores.Journal.AppendAsync("till-1", Entry("2026010110000000001000000"), default); // Of the period before.
        await Stores.Journal.AppendAsync("till-1", Entry(E1), default); // Learned of after the period was closed.
        await Stores.Journal.AppendAsync("till-1", Entry(E1), default); // Written twice, by a crash.
        await Stores.Journal.AppendAsync("till-1", Entry("2026010112300000001000000"), default); // Of the next one.
        GivenReports(new() { ["STD_RECON_007"] = $"<TransactionDetails>{Row(E1, "35")}</TransactionDetails>" });
        Assert.Equal((P0, P0), (before.Id, period.Previous));
        Assert.Equal([E1], (await Periods.ReconcileAsync(period)).Own.Select(transaction => transaction.ErsReference));
        Assert.Equal(
            ["2026010112300000001000000"],
            (await Periods.ReconcileAsync(await CloseTillAsync())).Own.Select(transaction => transaction.ErsReference));
    }

    private static JournalEntry Entry(string reference) =>
        new(JournalKind.Sale, default) { Reference = reference, Amount = new(35, "SEK"), TerminalId = T1, CashierId = "Alice" };

    private static string Row(string reference, string amount) =>
        $"<Row><TerminalId>{T1}</TerminalId><CashierId>Alice</CashierId><SalesAmount>{amount}</SalesAmount>"
            + $"<ErsReference>{reference}</ErsReference></Row>";

    private static FakeAnswer Marked(string periodId) => FakeAnswer.Success($"<transactionPeriodId>{periodId}</transactionPeriodId>");

    private static FakeAnswer Answer(string report) =>
        FakeAnswer.Success($"<report><contentString>{SecurityElement.Escape(report)}</contentString></report>");

    private void GivenReports(Dictionary<string, string> reports) => Seqr.On("executeReport", call =>
        reports.TryGetValue(Path.GetFileNameWithoutExtension(call.Member("reportId")!), out var report)
            ? Answer(report)
            : FakeAnswer.Refused(90));

    private async Task<ClosedPeriod> CloseTillAsync() =>
        (await Periods.CloseAsync(PeriodScope.Of((await Office.FindAsync("till-1"))!))).Value!;

    private async Task GivenASaleAndARefundAsync()
    {
        var register = await GivenAPaidSaleAsync();
        Seqr.On("refundPayment", Refunded(E2));
        await register.RefundAsync("S-1", "r1", new Money(5, "SEK"), "Alice");
    }

    private async Task<ClosedPeriod> GivenAClosedPeriodAsync()
    {
        await GivenASaleAndARefundAsync();
        Seqr.On("markTransactionPeriod", Marked(P1));
        return await CloseTillAsync();
    }
}
