using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Storage.Documents;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The rows of vouchers.</summary>
internal static class VoucherRows
{
    public static Statement Save(string sandbox, Stored<VoucherSale> stored)
    {
        var sale = stored.Value;
        return stored.Revision == 0
            ? Statement.One(
                "INSERT INTO vouchers (sandbox, reference, revision, serial, reseller, purchase, sold, last, document) "
                    + "VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8)",
                sandbox,
                sale.Reference.Value,
                sale.Voucher.Serial,
                sale.ResellerId,
                sale.Purchase?.Reference.Value,
                sale.Purchase?.At.UtcTicks,
                sale.FindLastReference().Value,
                StoredJson.Write(sale))
            : Statement.One(
                "UPDATE vouchers SET revision = revision + 1, purchase = $3, sold = $4, last = $5, document = $6 "
                    + "WHERE sandbox = $1 AND reference = $2 AND revision = $7",
                sandbox,
                sale.Reference.Value,
                sale.Purchase?.Reference.Value,
                sale.Purchase?.At.UtcTicks,
                sale.FindLastReference().Value,
                StoredJson.Write(sale),
                stored.Revision);
    }

    public static ValueTask<Stored<VoucherSale>?> Find(IDatabase database, string sandbox, ErsReference reservation) => database.First(
        "SELECT document, revision FROM vouchers WHERE sandbox = $1 AND reference = $2",
        Rows.Stored<VoucherSale>,
        sandbox,
        reservation.Value);

    public static ValueTask<Stored<VoucherSale>?> FindSold(IDatabase database, string sandbox, ErsReference purchase) => database.First(
        "SELECT document, revision FROM vouchers WHERE sandbox = $1 AND purchase = $2", Rows.Stored<VoucherSale>, sandbox, purchase.Value);

    public static ValueTask<IReadOnlyList<VoucherSale>> List(IDatabase database, string sandbox, int limit, ErsReference? before) =>
        database.All(
            "SELECT document FROM vouchers WHERE sandbox = $1 AND (CAST($3 AS TEXT) IS NULL OR reference < $3) "
                + "ORDER BY reference DESC LIMIT $2",
            Rows.Document<VoucherSale>,
            sandbox,
            limit,
            before?.Value);

    public static ValueTask<IReadOnlyList<VoucherSale>> ListSold(
        IDatabase database, string sandbox, string resellerId, DateTimeOffset from, DateTimeOffset until) => database.All(
        "SELECT document FROM vouchers WHERE sandbox = $1 AND reseller = $2 AND sold >= $3 AND sold <= $4 ORDER BY reference",
        Rows.Document<VoucherSale>,
        sandbox,
        resellerId,
        from.UtcTicks,
        until.UtcTicks);
}
