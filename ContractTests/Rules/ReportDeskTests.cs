using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>Who may mark what, which report tells what, and in which order a call for one is checked.</summary>
public sealed class ReportDeskTests : IAsyncLifetime
{
    private const string Total = "Reconciliation/STD_RECON_001.xml";
    private const string OfTerminal = "Reconciliation/STD_RECON_006.xml";

    private TestSandbox given = null!;

    private Caller User => new(given.Caller.Reseller, null);

    private string TerminalId => given.Caller.Terminal!.Id;

    [Fact]
    public async Task A_user_marks_the_shop_or_a_terminal_and_a_terminal_itself()
    {
        var shop = (await given.Sandbox.Reports.Mark(User, [])).Value!;
        var byUser = (await given.Sandbox.Reports.Mark(User, [("TERMINALID", TerminalId), ("anything", "else")])).Value!;
        var byItself = (await given.Sandbox.Reports.Mark(given.Caller, [])).Value!;
        var named = (await given.Sandbox.Reports.Mark(given.Caller, [("TERMINALID", TerminalId)])).Value!;

        Assert.Equal([(null, null), (TerminalId, null), (TerminalId, byUser.Id), (TerminalId, byItself.Id)],
            new[] { shop, byUser, byItself, named }.Select(period => (period.TerminalId, period.After)));
    }

    [Fact]
    public async Task A_terminal_of_another_merchant_or_none_answers_49()
    {
        var foreign = new Caller(SeededPrincipals.Resellers[1], null);

        Assert.Equal(ResultCode.InvalidInvoiceData, (await given.Sandbox.Reports.Mark(foreign, [("TERMINALID", TerminalId)])).Code);
        Assert.Equal(ResultCode.InvalidInvoiceData, (await given.Sandbox.Reports.Mark(User, [("TERMINALID", "nobody")])).Code);
        Assert.Equal(ResultCode.InvalidInvoiceData, (await given.Sandbox.Reports.Mark(given.Caller, [("TERMINALID", "another")])).Code);
        // Another one of the same merchant is no better.
        Assert.Equal(
            ResultCode.InvalidInvoiceData,
            (await given.Sandbox.Reports.Mark(given.Caller, [("TERMINALID", SeededPrincipals.Terminals[1].Id)])).Code);
    }

    [Theory]
    [InlineData(null, "x")]
    [InlineData("", "x")]
    [InlineData("twice", "twice")]
    public async Task A_malformed_map_answers_49(string? one, string? other)
    {
        (string?, string?)[] map = [(one, "1"), (other, "2")];

        Assert.Equal(ResultCode.InvalidInvoiceData, ReportParameters.Read(map).Code);
        Assert.Equal(ResultCode.InvalidInvoiceData, (await given.Sandbox.Reports.Mark(User, map)).Code);
        Assert.Equal(ResultCode.InvalidInvoiceData, (await given.Sandbox.Reports.Execute(User, Total, map)).Code);
        Assert.Equal(ResultCode.SystemError, (await given.Sandbox.Reports.Execute(User, "unknown", map)).Code);
    }

    [Fact]
    public void A_map_is_read_by_its_exact_keys()
    {
        Assert.Equal(new(null, null), ReportParameters.Read([]).Value);
        Assert.Equal(
            new("1", "till"),
            ReportParameters.Read([("TERMINALID", "till"), ("transactionPeriodId", "1"), ("TransactionPeriodId", "2")]).Value);
    }

    [Fact]
    public async Task A_report_is_ready_three_seconds_after_the_mark()
    {
        var period = (await given.Sandbox.Reports.Mark(User, [])).Value!;

        given.Wall.Advance(TimeSpan.FromSeconds(3) - TimeSpan.FromTicks(1));
        Assert.Equal(ResultCode.ReportNotReady, (await Execute(User, Total, period)).Code);
        given.Wall.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(period.MarkedAt.AddSeconds(3), (await Execute(User, Total, period)).Value!.GeneratedAt);
    }

    [Fact]
    public async Task An_unknown_report_period_or_merchant_answers_90()
    {
        var period = (await given.Sandbox.Reports.Mark(User, [])).Value!;
        given.Wall.Advance(ReportDesk.Preparation);

        foreach (var unknown in new[] { null, "", "STD_RECON_001", "Reconciliation/STD_RECON_005.xml", Total.ToUpperInvariant() })
            Assert.Equal(ResultCode.SystemError, (await Execute(User, unknown, period)).Code);
        Assert.Equal(ResultCode.SystemError, (await given.Sandbox.Reports.Execute(User, Total, [])).Code);
        Assert.Equal(ResultCode.SystemError, (await given.Sandbox.Reports.Execute(User, Total, [("transactionPeriodId", "1")])).Code);
        Assert.Equal(ResultCode.SystemError, (await Execute(new(SeededPrincipals.Resellers[1], null), Total, period)).Code);
    }

    [Fact]
    public async Task A_terminal_report_wants_a_period_that_was_marked_for_that_terminal()
    {
        var shop = (await given.Sandbox.Reports.Mark(User, [])).Value!;
        var own = (await given.Sandbox.Reports.Mark(given.Caller, [])).Value!;
        given.Wall.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ResultCode.ReportNotReady, (await Execute(User, OfTerminal, shop, TerminalId)).Code);
        Assert.Equal(ResultCode.ReportNotReady, (await Execute(User, OfTerminal, own)).Code);
        Assert.Equal(ResultCode.ReportNotReady, (await Execute(User, OfTerminal, own, "another")).Code);
        Assert.True((await Execute(User, OfTerminal, own, TerminalId)).Succeeded);
        Assert.True((await Execute(given.Caller, OfTerminal, own)).Succeeded);
    }

    [Fact]
    public async Task A_terminal_that_names_another_gets_the_report_of_that_one()
    {
        var other = SeededPrincipals.Terminals[1].Id;
        var (own, others) = (await Mark(TerminalId), await Mark(other));
        given.Wall.Advance(ReportDesk.Preparation);

        Assert.True((await Execute(given.Caller, OfTerminal, others, other)).Succeeded);
        Assert.Equal(ResultCode.ReportNotReady, (await Execute(given.Caller, OfTerminal, own, other)).Code);
        Assert.Equal(ResultCode.ReportNotReady, (await Execute(given.Caller, OfTerminal, others)).Code);
    }

    [Fact]
    public async Task A_report_that_cannot_be_had_is_refused_with_the_reason()
    {
        var (shop, own) = (await Mark(null), await Mark(TerminalId));

        Assert.Equal("The call has no reportId.", await Refusal(null, shop));
        Assert.Equal("There is no report STD_RECON_001.", await Refusal("STD_RECON_001", shop));
        Assert.Equal("The report STD_RECON_006 is about one terminal, and the call names none.", await Refusal(OfTerminal, own));
        Assert.Equal(
            $"The period {shop.Id} was not marked for the terminal {TerminalId}, which the report STD_RECON_006 is about.",
            await Refusal(OfTerminal, shop, TerminalId));
        Assert.Equal(
            $"The report of the period {shop.Id} is ready 3 seconds after the period was marked, by the sandbox's clock.",
            await Refusal(Total, shop));

        async Task<string?> Refusal(string? id, Period period, string? terminal = null) =>
            (await Execute(User, id, period, terminal)).Refusal?.Reason;
    }

    [Fact]
    public async Task A_total_has_a_row_even_if_nothing_was_sold_and_the_others_have_none()
    {
        var period = (await given.Sandbox.Reports.Mark(given.Caller, [])).Value!;
        given.Wall.Advance(ReportDesk.Preparation);

        foreach (var id in ReportKind.Ids)
        {
            var report = (await Execute(given.Caller, id, period)).Value!;
            Assert.Empty(report.Transactions);
            Assert.Equal(
                report.Kind.Rows == ReportRows.Total ? [new SummaryRow(null, Currency.Of("SEK"), 0, 0, 0, 0)] : [],
                report.Summaries);
        }
    }

    [Fact]
    public async Task A_total_of_one_currency_has_one_row_of_what_was_sold()
    {
        await given.Pay(await given.Send(100m));
        await given.Pay(await given.Send(20.50m));
        var period = (await given.Sandbox.Reports.Mark(User, [])).Value!;
        given.Wall.Advance(ReportDesk.Preparation);

        var report = (await Execute(User, Total, period)).Value!;

        Assert.False(report.HasSeveralCurrencies);
        Assert.Equal([new SummaryRow(null, Currency.Of("SEK"), 2, 12_050, 0, 0)], report.Summaries);
    }

    [Fact]
    public async Task A_detail_report_tells_each_payment()
    {
        var paid = await given.Pay(await given.Send(100m));
        var period = (await given.Sandbox.Reports.Mark(User, [])).Value!;
        given.Wall.Advance(ReportDesk.Preparation);

        var report = (await Execute(User, "Reconciliation/STD_RECON_003.xml", period)).Value!;

        Assert.Empty(report.Summaries);
        Assert.Equal([paid.Payment!.ErsReference], await report.Transactions.Select(row => row.ErsReference).ToListAsync());
    }

    [Theory]
    [InlineData("Shop", null, "ResellerTransactionSummary", ReportRows.Total, false)]
    [InlineData("STD_RECON_001", "STD_RECON_001", "ResellerTransactionSummary", ReportRows.Total, false)]
    [InlineData("STD_RECON_002", "STD_RECON_002", "TerminalTransactionSummary", ReportRows.Terminals, false)]
    [InlineData("STD_RECON_003", "STD_RECON_003", "TransactionDetails", ReportRows.Transactions, false)]
    [InlineData("STD_RECON_004", "STD_RECON_004", "CashierTransactionSummary", ReportRows.Cashiers, false)]
    [InlineData("STD_RECON_006", "STD_RECON_006", "TerminalTransactionSummary", ReportRows.Total, true)]
    [InlineData("STD_RECON_007", "STD_RECON_007", "TransactionDetails", ReportRows.Transactions, true)]
    public void Each_report_has_its_title_root_and_rows(string id, string? name, string root, ReportRows rows, bool ofTerminal) =>
        Assert.Equal(new ReportKind(name, root, rows, ofTerminal), ReportKind.Find($"Reconciliation/{id}.xml"));

    public async Task InitializeAsync() => given = await TestSandbox.Open();

    public Task DisposeAsync()
    {
        given.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The user ends the period of a terminal, or of the shop.</summary>
    private async Task<Period> Mark(string? terminal) =>
        (await given.Sandbox.Reports.Mark(User, terminal is null ? [] : [("TERMINALID", terminal)])).Value!;

    private ValueTask<Outcome<Report>> Execute(Caller caller, string? id, Period period, string? terminal = null) =>
        given.Sandbox.Reports.Execute(
        caller, id,
        terminal is null
            ? [("transactionPeriodId", period.Id.Value)]
            : [("transactionPeriodId", period.Id.Value), ("TERMINALID", terminal)]);
}
