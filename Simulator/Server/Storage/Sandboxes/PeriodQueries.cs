using System.Data.Common;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Reports;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>
/// Queries for periods and the payments in them: those of one reseller or terminal whose reference lies between the ids
/// of two marks.
/// </summary>
internal static class PeriodQueries
{
    public const string Select = "SELECT id, reseller, terminal, after, marked FROM periods";

    private const string OfShop = "FROM payments WHERE sandbox = $1 AND reseller = $2 AND ers_reference > $3 AND "
        + "ers_reference <= $4 AND reversed = 0";
    private const string OfTerminal = "FROM payments WHERE sandbox = $1 AND terminal = $2 AND ers_reference > $3 AND "
        + "ers_reference <= $4 AND reversed = 0";

    public static Period Period(DbDataReader row) => new(
        new(row.GetString(0)),
        row.GetString(1),
        row.GetString(2) is { Length: > 0 } terminal ? terminal : null,
        row.GetString(3) is { Length: > 0 } after ? new ErsReference(after) : null,
        Rows.Instant(row, 4));

    public static ValueTask<IReadOnlyList<TransactionRow>> List(
        IDatabase database, string sandbox, Period period, ErsReference? after, int limit) => database.All(
        $"SELECT terminal, cashier, minor, currency, ers_reference {Scope(period)} ORDER BY ers_reference LIMIT $5",
        row => new TransactionRow(
            row.GetString(0), Rows.Text(row, 1), row.GetInt64(2), Currency.Of(row.GetString(3)), new(row.GetString(4))),
        [.. Values(sandbox, after is null ? period : period with { After = after }), limit]);

    public static ValueTask<bool> HaveSeveralCurrencies(IDatabase database, string sandbox, Period period) => database.First(
        $"SELECT EXISTS (SELECT 1 {Scope(period)} AND currency <> (SELECT currency {Scope(period)} LIMIT 1))",
        row => row.GetBoolean(0),
        Values(sandbox, period));

    public static ValueTask<IReadOnlyList<SummaryRow>> Sum(IDatabase database, string sandbox, Period period, ReportRows rows)
    {
        var group = rows switch { ReportRows.Terminals => "terminal", ReportRows.Cashiers => "cashier", _ => "CAST(NULL AS TEXT)" };
        return database.All(
            $"SELECT {group} AS grouped, currency, {Sum("minor > 0", "1")}, {Sum("minor > 0", "minor")}, {Sum("minor < 0", "1")}, "
                + $"{Sum("minor < 0", "-minor")} {Scope(period)} GROUP BY grouped, currency ORDER BY grouped NULLS FIRST, currency",
            row => new SummaryRow(
                Rows.Text(row, 0), Currency.Of(row.GetString(1)), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)),
            Values(sandbox, period));
    }

    private static string Sum(string condition, string value) => $"CAST(sum(CASE WHEN {condition} THEN {value} ELSE 0 END) AS BIGINT)";

    private static string Scope(Period period) => period.TerminalId is null ? OfShop : OfTerminal;

    private static object?[] Values(string sandbox, Period period) =>
        [sandbox, period.TerminalId ?? period.ResellerId, period.After?.Value ?? "", period.Id.Value];
}
