using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Reports;

/// <summary>Transactions are read in pages: none is lost or told twice where two of them meet.</summary>
public sealed class PagingTests : IAsyncLifetime
{
    private TestSandbox given = null!;

    private Caller User => given.Caller with { Terminal = null };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(ReportDesk.PageLength - 1)]
    [InlineData(ReportDesk.PageLength)]
    [InlineData(ReportDesk.PageLength + 1)]
    [InlineData(2 * ReportDesk.PageLength)]
    [InlineData((3 * ReportDesk.PageLength) + 7)]
    public async Task Each_transaction_is_told_once_and_in_order(int count)
    {
        var payments = await Save(Enumerable.Range(1, count).Select(i => Paid(i)));

        var report = await Detail(User, "003");

        Assert.Equal(payments.Select(payment => payment.ErsReference), (await Rows(report)).Select(row => row.ErsReference));
        Assert.False(report.HasSeveralCurrencies);
    }

    [Fact]
    public async Task A_report_of_a_terminal_passes_over_what_other_terminals_sold()
    {
        var payments = await Save(
            Enumerable.Range(1, 4 * ReportDesk.PageLength).Select(i => Paid(i) with { TerminalId = i % 2 == 0 ? "another" : Till.Id }));

        var report = await Detail(given.Caller, "007");

        Assert.Equal(
            payments.Where(payment => payment.TerminalId == Till.Id).Select(payment => payment.ErsReference),
            (await Rows(report)).Select(row => row.ErsReference));
    }

    [Fact]
    public async Task References_with_the_same_beginning_or_mark_are_listed_once()
    {
        await Save(Enumerable.Range(1, ReportDesk.PageLength - 1).Select(i => Paid(i)));
        var marked = (await given.Sandbox.Reports.Mark(User, [])).Value!.Id.Value;
        // The last of a page, those right after it, and one that is the id of the mark before.
        string[] references =
        [
            marked + "0",
            marked + "00",
            .. Enumerable.Range(1, ReportDesk.PageLength).SelectMany(i => new[] { $"{marked}1{i:D6}", $"{marked}1{i:D6}0" })
        ];
        await Save(references.Append(marked).Select(reference => Paid(1) with { ErsReference = new(reference) }));
        given.Wall.Advance(TimeSpan.FromSeconds(1));

        var report = await Detail(User, "003");

        Assert.Equal(references.Order(StringComparer.Ordinal), (await Rows(report)).Select(row => row.ErsReference.Value));
    }

    [Fact]
    public async Task One_amount_in_another_currency_on_the_last_page_is_known_before_the_first_row()
    {
        await Save(
            Enumerable.Range(1, 2 * ReportDesk.PageLength).Select(i => Paid(i))
                .Append(Paid(1_000_000) with { Currency = Currency.Of("EUR") }));

        var report = await Detail(User, "003");
        var rows = (await ReportText.Document(report)).Elements("Row").ToList();

        Assert.Equal((2 * ReportDesk.PageLength) + 1, rows.Count);
        Assert.All(rows[..^1], row => Assert.Equal("SEK", row.Element("Currency")?.Value));
        Assert.Equal("EUR", rows[^1].Element("Currency")?.Value);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_ends_the_reading()
    {
        await Save(Enumerable.Range(1, 2 * ReportDesk.PageLength).Select(i => Paid(i)));
        var report = await Detail(User, "003");
        using var hangUp = new CancellationTokenSource();
        var told = 0;

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in report.Transactions.WithCancellation(hangUp.Token))
            {
                told++;
                await hangUp.CancelAsync();
            }
        });

        Assert.Equal(ReportDesk.PageLength, told);
    }

    public async Task InitializeAsync() => given = await TestSandbox.Open();

    public Task DisposeAsync()
    {
        given.Dispose();
        return Task.CompletedTask;
    }

    private Terminal Till => given.Caller.Terminal!;

    private PaymentEntry Paid(int i) => new(
        new($"20260302110000000{i:D8}"), new($"{i}"), given.Caller.Reseller.Id, Till.Id, null, 100 + i, Currency.Of("SEK"), Given.Noon);

    private async Task<List<PaymentEntry>> Save(IEnumerable<PaymentEntry> payments)
    {
        var saved = payments.ToList();
        // Not in the order of their references.
        Assert.True(await given.Sandbox.Store.Save(new() { Payments = [.. saved.AsEnumerable().Reverse()] }));
        return saved;
    }

    /// <summary>Marks a period and reports on it.</summary>
    private async Task<Report> Detail(Caller caller, string number)
    {
        var period = (await given.Sandbox.Reports.Mark(caller, [])).Value!;
        given.Wall.Advance(ReportDesk.Preparation);
        return (await given.Sandbox.Reports.Execute(
            caller, $"Reconciliation/STD_RECON_{number}.xml", [("transactionPeriodId", period.Id.Value)])).Value!;
    }

    private static async Task<List<TransactionRow>> Rows(Report report) => await report.Transactions.ToListAsync();
}
