using Microsoft.Extensions.Options;
using Reference.Client.Tills;

namespace Reference.Client.Reconciliation;

/// <summary>Closes periods, fetches SEQR's reports of them, and compares them with the shop's own journal.</summary>
/// <param name="shop">The client for periods and reports.</param>
/// <param name="journal">The shop's journal of sales and refunds.</param>
/// <param name="options">The options.</param>
/// <param name="clock">The clock.</param>
public sealed class PeriodDesk(SeqrShopClient shop, ISalesJournal journal, IOptions<ReconciliationOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Closes a period. It contains everything since the last period of the same scope. If there is no answer, SEQR may
    /// have closed a period with an unknown id; the next period then has <see cref="ClosedPeriod.LostAt"/>.
    /// </summary>
    /// <param name="scope">The shop or the terminal.</param>
    /// <returns>The period, or SEQR's refusal.</returns>
    /// <exception cref="SeqrTransportException">There was no answer.</exception>
    public async Task<SeqrResult<ClosedPeriod>> CloseAsync(PeriodScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var before = await journal.ReadAsync(scope.Journal, CancellationToken.None).ToListAsync();
        await RecordAsync(scope, JournalKind.PeriodClosing);
        try
        {
            var marked = await shop.MarkTransactionPeriodAsync(terminalId: null, scope.SignedBy, CancellationToken.None);
            if (marked.IsSuccess)
                await RecordAsync(scope, JournalKind.PeriodClosed, marked.Value.Id);
            else if (!marked.Refusal.LeavesDoubt)
                await RecordAsync(scope, JournalKind.PeriodNotClosed);
            return marked.IsSuccess
                ? new(new ClosedPeriod(scope, marked.Value.Id) { Previous = before.LastClosed(), LostAt = before.LostAt() })
                : new(marked.Refusal);
        }
        catch (SeqrTransportException e) when (!e.MayHaveBeenCarriedOut)
        {
            await RecordAsync(scope, JournalKind.PeriodNotClosed);
            throw;
        }
    }

    /// <summary>Fetches a report. While it is not ready, this asks again every second, for as long as the options allow.</summary>
    /// <param name="kind">The kind of report.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The report; or 2 if it was not ready in time, 90 if SEQR does not know it.</returns>
    /// <exception cref="SeqrTransportException">There was no answer; it is safe to ask again.</exception>
    /// <exception cref="InvalidDataException">The answer is not a readable report.</exception>
    public async Task<SeqrResult<ReconciliationReport>> FetchAsync(
        ReportKind kind, ClosedPeriod period, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(period);
        var began = clock.GetTimestamp();
        while (true)
        {
            var answer = await shop.ExecuteReportAsync(
                kind.Id, period.Id, kind.IsOfOneTerminal ? period.Scope.TerminalId : null, period.Scope.SignedBy, cancellationToken);
            if (answer.IsSuccess)
                return new(ReportReader.Read(answer.Value.Text));
            if (answer.Refusal.Code is not ResultCode.ReportNotReady || clock.GetElapsedTime(began) >= options.Value.ReadyWithin)
                return new(answer.Refusal);
            await Task.Delay(Interval, clock, cancellationToken);
        }
    }

    /// <summary>Compares all reports of a period with the journal. A missing report is part of the result.</summary>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Stops between two reports.</param>
    /// <returns>Both sides and their differences.</returns>
    public async Task<PeriodReconciliation> ReconcileAsync(ClosedPeriod period, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        var isShop = period.Scope.TerminalId is null;
        var entries = await journal.ReadAsync(isShop ? null : period.Scope.Journal, cancellationToken).ToListAsync(cancellationToken);
        var own = entries.SelectPeriod(period);
        var reports = new List<ComparedReport>();
        foreach (var kind in isShop ? ReportKind.OfAShop : ReportKind.OfATerminal)
            reports.Add(await CompareAsync(kind, period, own, cancellationToken));
        return new(period, own, reports);
    }

    private async Task<ComparedReport> CompareAsync(
        ReportKind kind, ClosedPeriod period, IReadOnlyList<Transaction> own, CancellationToken cancellation)
    {
        try
        {
            var fetched = await FetchAsync(kind, period, cancellation);
            return fetched.IsSuccess ? Compare(own, fetched.Value, kind) : new(kind) { Refusal = fetched.Refusal };
        }
        catch (Exception e) when (e is SeqrTransportException or InvalidDataException)
        {
            return new(kind) { Trouble = e.Message };
        }
    }

    private ComparedReport Compare(IReadOnlyList<Transaction> own, ReconciliationReport report, ReportKind kind)
    {
        var currencies = own.Select(transaction => transaction.Amount.Currency).Distinct().Take(2).ToList();
        var currency = currencies is [var only] ? only : options.Value.Currency;
        if (kind.Grouping is not ReportGrouping.Transaction)
            return new(kind) { Report = report, Lines = Comparison.OfTotals(own, report.Summaries, kind.Grouping, currency) };

        Transaction[] seqr = [.. report.Transactions.Select(row => Transaction.From(row, currency))];
        var sums = report.Transactions.Select(row => new SummaryRow(Totals.From(row.Amount)) { Currency = row.Currency });
        return new(kind)
        {
            Report = report,
            Differences = Comparison.OfTransactions(own, seqr),
            Lines = Comparison.OfTotals(own, [.. sums], ReportGrouping.Everything, currency),
        };
    }

    private Task RecordAsync(PeriodScope scope, JournalKind kind, string? periodId = null) =>
        journal.AppendAsync(scope.Journal, new(kind, clock.GetUtcNow()) { Reference = periodId }, CancellationToken.None);
}
