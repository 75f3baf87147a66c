using System.Globalization;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>
/// The query for a page of invoices: it has only the conditions asked for, so that an index can serve it.
/// </summary>
internal static class InvoiceList
{
    public static (string Sql, object?[] Values) Query(string sandbox, InvoiceFilter filter)
    {
        List<object?> values = [sandbox];
        List<string> conditions = ["sandbox = $1"];
        if (filter.Phases is { Count: > 0 } phases)
            conditions.Add($"phase IN ({string.Join(", ", phases.Select(phase => Parameter(phase.ToString())))})");
        if (filter.TerminalId is { } terminal)
            conditions.Add($"terminal = {Parameter(terminal)}");
        if (filter.Since is { } since)
            conditions.Add($"sent >= {Parameter(since.UtcTicks)}");
        if (filter.Paid is var (from, until))
            conditions.Add(
                "EXISTS (SELECT 1 FROM payments p WHERE p.sandbox = $1 AND p.invoice = invoices.reference "
                    + $"AND p.at >= {Parameter(from.UtcTicks)} AND p.at <= {Parameter(until.UtcTicks)})");
        if (filter.Before is { } before)
            conditions.Add($"reference < {Parameter(before.Value)}");
        var sql = $"SELECT document FROM invoices WHERE {string.Join(" AND ", conditions)} ORDER BY reference DESC "
            + $"LIMIT {Parameter(filter.Limit)}";
        return (sql, [.. values]);

        string Parameter(object? value)
        {
            values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
        }
    }
}
