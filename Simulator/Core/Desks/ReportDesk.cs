using System.Runtime.CompilerServices;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks;

/// <summary>Closes periods and reports on them. Source: docs/protocol.md, "Periods and reports".</summary>
public sealed class ReportDesk(IStore store, TimeProvider clock, ReferenceGenerator references)
{
    /// <summary>How long SEQR takes to prepare a report.</summary>
    public static readonly TimeSpan Preparation = TimeSpan.FromSeconds(3);

    /// <summary>How many transactions are read from the store at a time.</summary>
    public const int PageLength = 500;

    /// <summary>
    /// Ends a period and begins the next. A user asks this for the shop or one terminal, a terminal for itself.
    /// </summary>
    public async ValueTask<Outcome<Period>> Mark(Caller caller, IReadOnlyCollection<(string? Key, string? Value)> entries)
    {
        var parameters = ReportParameters.Read(entries);
        if (!parameters.Succeeded)
            return parameters.Refusal;
        var terminalId = caller.Terminal?.Id ?? parameters.Value.TerminalId;
        if (terminalId is not null && (parameters.Value.TerminalId ?? terminalId) != terminalId)
            return ResultCode.InvalidInvoiceData.Because(
                $"The terminal {terminalId} marks its own period, and the call names another terminal.");
        if (terminalId is not null && (await store.FindTerminal(terminalId))?.Value.ResellerId != caller.Reseller.Id)
            return ResultCode.InvalidInvoiceData.Because($"The reseller {caller.Reseller.Id} has no terminal {Refusal.Quote(terminalId)}.");
        return await Race.Run<Period>(async () =>
        {
            var last = await store.FindLastPeriod(caller.Reseller.Id, terminalId);
            var now = clock.GetUtcNow();
            var period = new Period(references.NextErs(now), caller.Reseller.Id, terminalId, last?.Id, now);
            // If two calls mark the end of one period, the store accepts one, and the other is tried again after it.
            return Race.Saved(await store.Save(new() { Periods = [period] }), period);
        });
    }

    public async ValueTask<Outcome<Report>> Execute(
        Caller caller, string? reportId, IReadOnlyCollection<(string? Key, string? Value)> entries)
    {
        if (ReportKind.Find(reportId) is not { } kind)
            return ResultCode.SystemError.Because(
                reportId is null ? "The call has no reportId." : $"There is no report {Refusal.Quote(reportId)}.");
        var parameters = ReportParameters.Read(entries);
        if (!parameters.Succeeded)
            return parameters.Refusal;
        if (parameters.Value.TransactionPeriodId is not { } id)
            return ResultCode.SystemError.Because("The parameters have no transactionPeriodId.");
        if (await store.FindPeriod(new(id)) is not { } period || period.ResellerId != caller.Reseller.Id)
            return ResultCode.SystemError.Because($"The reseller {caller.Reseller.Id} has marked no period {Refusal.Quote(id)}.");
        var now = clock.GetUtcNow();
        if (WhyNotReady(kind, period, parameters.Value.TerminalId ?? caller.Terminal?.Id, now) is { } reason)
            return ResultCode.ReportNotReady.Because(reason);
        return kind.Rows == ReportRows.Transactions ? await Detail(kind, period, now) : await Summarise(kind, period, now);
    }

    private static string? WhyNotReady(ReportKind kind, Period period, string? terminalId, DateTimeOffset now)
    {
        if (kind.IsOfTerminal && terminalId is null)
            return $"The report {kind.Name} is about one terminal, and the call names none.";
        if (kind.IsOfTerminal && period.TerminalId != terminalId)
            return $"The period {period.Id} was not marked for the terminal {Refusal.Quote(terminalId!)}, which the "
                + $"report {kind.Name} is about.";
        return now < period.MarkedAt + Preparation
            ? $"The report of the period {period.Id} is ready {Preparation.TotalSeconds:0} seconds after the period "
                + "was marked, by the sandbox's clock."
            : null;
    }

    private async ValueTask<Report> Detail(ReportKind kind, Period period, DateTimeOffset now) => new()
    {
        Kind = kind,
        Period = period,
        GeneratedAt = now,
        HasSeveralCurrencies = await store.HasSeveralCurrencies(period),
        Transactions = Transactions(period),
    };

    private async ValueTask<Report> Summarise(ReportKind kind, Period period, DateTimeOffset now)
    {
        var rows = await store.SumPayments(period, kind.Rows);
        return new()
        {
            Kind = kind,
            Period = period,
            GeneratedAt = now,
            HasSeveralCurrencies = rows.DistinctBy(row => row.Currency).Skip(1).Any(),
            Summaries = AtLeastOne(kind, rows),
        };
    }

    /// <summary>Reads page by page, so that a long period neither fills memory nor blocks the store.</summary>
    private async IAsyncEnumerable<TransactionRow> Transactions(
        Period period, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ErsReference? last = null;
        IReadOnlyList<TransactionRow> page;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            page = await store.ListPayments(period, last, PageLength);
            foreach (var payment in page)
                yield return payment;
            last = page.Count > 0 ? page[^1].ErsReference : null;
        }
        while (page.Count == PageLength);
    }

    /// <summary>A total has a row even if nothing was sold.</summary>
    private static IReadOnlyList<SummaryRow> AtLeastOne(ReportKind kind, IReadOnlyList<SummaryRow> rows) =>
        kind.Rows == ReportRows.Total && rows.Count == 0 ? [new(null, Currency.Of("SEK"), 0, 0, 0, 0)] : rows;
}
