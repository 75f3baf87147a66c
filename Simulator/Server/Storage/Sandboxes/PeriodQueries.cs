using Microsoft.Data.Sqlite;
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

    public static Period Period(SqliteDataReader row) => new(
        new(row.GetString(0)),
        row.GetString(1),
        row.GetString(2) is { Length: > 0 } terminal ? terminal : null,
        row.GetString(3) is { Length: > 0 } after ? new ErsReference(after) : null,
        Rows.Instant(row, 4));

    public static List<TransactionRow> List(Session session, string sandbox, Period period, ErsReference? after, int limit) => session.All(
        $"SELECT terminal, cashier, minor, currency, ers_reference {Scope(period)} ORDER BY ers_reference LIMIT $5",
        row => new TransactionRow(
            row.GetString(0), Rows.Text(row, 1), row.GetInt64(2), Currency.Of(row.GetString(3)), new(row.GetString(4))),
        [.. Values(sandbox, after is null ? period : period with { After = after }), limit]);

    public static bool HaveSeveralCurrencies(Session session, string sandbox, Period period) => session.First(
        $"SELECT EXISTS (SELECT 1 {Scope(period)} AND currency <> (SELECT currency {Scope(period)} LIMIT 1))",
        row => row.GetBoolean(0),
        Values(sandbox, period));

    public static List<SummaryRow> Sum(Session session, string sandbox, Period period, ReportRows rows)
    {
        var group = rows switch { ReportRows.Terminals => "terminal", ReportRows.Cashiers => "cashier", _ => "NULL" };
        return session.All(
            $"SELECT {group}, currency, sum(minor > 0), sum(max(minor, 0)), sum(minor < 0), -sum(min(minor, 0)) "
                + $"{Scope(period)} GROUP BY 1, 2 ORDER BY 1, 2",
            row => new SummaryRow(
                Rows.Text(row, 0), Currency.Of(row.GetString(1)), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)),
            Values(sandbox, period));
    }

    private static string Scope(Period period) => period.TerminalId is null ? OfShop : OfTerminal;

    private static object?[] Values(string sandbox, Period period) =>
        [sandbox, period.TerminalId ?? period.ResellerId, period.After?.Value ?? "", period.Id.Value];
}
