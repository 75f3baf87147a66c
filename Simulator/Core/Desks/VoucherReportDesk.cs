using System.Globalization;
using SeqrSandbox.Core.Desks.Principals;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;
using static SeqrSandbox.Core.Vouchers.VoucherReportKind;

namespace SeqrSandbox.Core.Desks;

/// <summary>Reports on sold vouchers. Source: docs/protocol.md, "eProducts".</summary>
public sealed class VoucherReportDesk(IStore store, TimeProvider clock)
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";

    public async ValueTask<Outcome<VoucherReport>> Execute(
        Caller caller, string? reportId, string? language, IReadOnlyCollection<(string? Key, string? Value)> entries)
    {
        if (Find(reportId) is not { } kind)
            return Wrong(
                "Report not found!", reportId is null ? "The call has no reportId." : $"There is no report {Refusal.Quote(reportId)}.");
        if (language is not ("en" or "sv"))
            return Wrong(
                $"Unable to find layout for language: {Refusal.Quote(language ?? "")}",
                $"The language has to be en or sv, not {Refusal.Quote(language ?? "")}.");
        foreach (var name in kind.Needs)
        {
            if (string.IsNullOrEmpty(Value(entries, name)))
                return Missing(name, $"The parameters have no {name}.");
            if (name is Parameter.Start or Parameter.End && Time(entries, name) is null)
                return Missing(name, $"The {name} has to be like 2026-01-31 00:00:00, in UTC.");
        }

        if (kind.Needs.Contains(Parameter.Reseller) && Value(entries, Parameter.Reseller) != caller.Reseller.Id)
            return Missing(Parameter.Reseller, $"The report has to be about the reseller that calls, {caller.Reseller.Id}.");
        var empty = new VoucherReport
        {
            Subject = kind.Subject,
            IsSwedish = language == "sv",
            ResellerId = caller.Reseller.Id,
            UserId = Needed(kind, entries, Parameter.TargetUser) ?? Needed(kind, entries, Parameter.User),
            TerminalId = Needed(kind, entries, Parameter.Terminal),
        };
        return kind.Subject == VoucherReportSubject.ResellerInfo ? await Inform(caller, empty) : await Sum(Within(empty, entries));
    }

    private VoucherReport Within(VoucherReport report, IReadOnlyCollection<(string? Key, string? Value)> entries)
    {
        var now = clock.GetUtcNow();
        // A workshift begins with the day.
        return report.Subject is VoucherReportSubject.CashierPeriod or VoucherReportSubject.ResellerPeriod
            ? report with { From = Time(entries, Parameter.Start)!.Value, Until = Time(entries, Parameter.End)!.Value }
            : report with { From = new(now.UtcDateTime.Date, TimeSpan.Zero), Until = now };
    }

    private async ValueTask<VoucherReport> Sum(VoucherReport report)
    {
        var sold = await store.ListSoldVouchers(report.ResellerId, report.From, report.Until);
        return report with
        {
            Rows =
            [
                .. sold.Where(sale => sale.Reversal is null && IsIn(report, sale))
                    .GroupBy(sale => (sale.Product.Name, sale.Product.Price.Currency))
                    .OrderBy(group => group.Key.Name, StringComparer.Ordinal)
                    .Select(group => new VoucherReportRow(
                        group.Key.Name,
                        group.Count(),
                        Amount.OfMinor(group.Sum(sale => sale.Product.Price.Minor), group.Key.Currency))),
            ],
        };
    }

    /// <summary>A sale without a tag may have been made at any till.</summary>
    private static bool IsIn(VoucherReport report, VoucherSale sale) =>
        (report.UserId is null || sale.UserId == report.UserId)
        && (report.TerminalId is null || string.IsNullOrEmpty(sale.ClientTag) || sale.ClientTag == report.TerminalId);

    private async ValueTask<VoucherReport> Inform(Caller caller, VoucherReport report)
    {
        var home = AccountId.Reseller(caller.Reseller.Id, MoneyAccounts.Home);
        var others = await store.ListAccounts(AccountKind.Reseller, caller.Reseller.Id);
        return report with
        {
            Balances =
            [
                await MoneyAccounts.Balance(store, home),
                .. others.Where(held => held.Account != home).Select(held => Amount.OfMinor(held.Minor, held.Account.Currency)),
            ],
        };
    }

    /// <summary>A parameter that the report does not have is ignored.</summary>
    private static string? Needed(VoucherReportKind kind, IEnumerable<(string? Key, string? Value)> entries, string key) =>
        kind.Needs.Contains(key) ? Value(entries, key) : null;

    private static string? Value(IEnumerable<(string? Key, string? Value)> entries, string key) =>
        entries.FirstOrDefault(entry => entry.Key == key).Value;

    private static DateTimeOffset? Time(IEnumerable<(string? Key, string? Value)> entries, string key) =>
        DateTimeOffset.TryParseExact(
            Value(entries, key), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    private static Refusal Missing(string parameter, string reason) => Wrong($"Missing parameter {parameter} !", reason);

    private static Refusal Wrong(string told, string reason) => ResultCode.InvalidInvoiceData.Because(reason) with { About = told };
}
