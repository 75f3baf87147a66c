using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>
/// The last references that a sandbox gave. They are those of its rows, unless it was reset since: then those are kept that it had before.
/// </summary>
internal static class ReferenceRows
{
    private const string LastInvoice =
        "SELECT max(last) FROM (SELECT max(reference) AS last FROM invoices WHERE sandbox = $1 " +
        "UNION ALL SELECT invoice FROM last_references WHERE sandbox = $1) AS references_given";

    private const string LastErs =
        "SELECT max(last) FROM (SELECT max(ers_reference) AS last FROM payments WHERE sandbox = $1 " +
        "UNION ALL SELECT max(id) FROM periods WHERE sandbox = $1 " +
        "UNION ALL SELECT max(ers_reference) FROM money_orders WHERE sandbox = $1 " +
        "UNION ALL SELECT max(last) FROM vouchers WHERE sandbox = $1 " +
        "UNION ALL SELECT ers FROM last_references WHERE sandbox = $1) AS references_given";

    /// <summary>The last references given, after which the next ones continue.</summary>
    public static async Task<(InvoiceReference? Invoice, ErsReference? Ers)> Last(IDatabase database, string sandbox) => (
        await database.First<InvoiceReference?>(LastInvoice, row => row.IsDBNull(0) ? null : new(row.GetString(0)), sandbox),
        await database.First<ErsReference?>(LastErs, row => row.IsDBNull(0) ? null : new(row.GetString(0)), sandbox));

    /// <summary>Keeps the last references, before a reset deletes the rows that have them.</summary>
    public static Statement Keep(string sandbox) => Statement.One(
        $"INSERT INTO last_references (sandbox, invoice, ers) VALUES ($1, ({LastInvoice}), ({LastErs})) " +
        "ON CONFLICT (sandbox) DO UPDATE SET invoice = excluded.invoice, ers = excluded.ers",
        sandbox);

    /// <summary>Forgets them with the sandbox.</summary>
    public static Statement Forget(string sandbox) => Statement.Any("DELETE FROM last_references WHERE sandbox = $1", sandbox);
}
