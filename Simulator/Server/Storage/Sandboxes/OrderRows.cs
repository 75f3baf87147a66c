using System.Data.Common;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Principals;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The rows of transfers, top-ups and purchases. None is ever changed.</summary>
internal static class OrderRows
{
    private const string Select =
        "SELECT ers_reference, kind, at, reseller, terminal, sender_kind, sender, sender_account, receiver_kind, receiver, "
        + "receiver_account, product, minor, currency FROM money_orders WHERE sandbox = $1 ";

    public static void Save(List<Statement> statements, string sandbox, MoneyOrder order)
    {
        statements.Add(Statement.Any(
            "INSERT INTO money_orders (sandbox, ers_reference, kind, at, reseller, terminal, sender_kind, sender, sender_account, "
                + "receiver_kind, receiver, receiver_account, product, minor, currency) "
                + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
            sandbox,
            order.ErsReference.Value,
            order.Kind.ToString(),
            order.At.UtcTicks,
            order.ResellerId,
            order.TerminalId,
            order.Sender.Kind.ToString(),
            order.Sender.Id,
            order.SenderAccountType,
            order.Receiver.Kind.ToString(),
            order.Receiver.Id,
            order.ReceiverAccountType,
            order.ProductId,
            order.Amount.Minor,
            order.Amount.Currency.Code));
        for (var number = 0; number < order.Rows.Length; number++)
        {
            statements.Add(Statement.Any(
                "INSERT INTO money_order_rows (sandbox, ers_reference, number, product, pieces, minor) VALUES ($1, $2, $3, $4, $5, $6)",
                sandbox,
                order.ErsReference.Value,
                number + 1,
                order.Rows[number].ProductId,
                order.Rows[number].Count,
                order.Rows[number].Amount.Minor));
        }
    }

    public static async ValueTask<MoneyOrder?> Find(IDatabase database, string sandbox, ErsReference reference) =>
        await database.First($"{Select} AND ers_reference = $2", Read, sandbox, reference.Value) is { } order
            ? await WithRows(database, sandbox, order)
            : null;

    public static async ValueTask<IReadOnlyList<MoneyOrder>> List(IDatabase database, string sandbox, int limit, ErsReference? before)
    {
        var orders = await database.All(
            $"{Select} AND (CAST($2 AS TEXT) IS NULL OR ers_reference < $2) ORDER BY ers_reference DESC LIMIT $3",
            Read,
            sandbox,
            before?.Value,
            limit);
        List<MoneyOrder> complete = [];
        foreach (var order in orders)
            complete.Add(await WithRows(database, sandbox, order));
        return complete;
    }

    public static ValueTask<IReadOnlyList<(
        string AccountType, Amount Sum)>> SumTopups(IDatabase database, string sandbox, string payerId) =>
        database.All(
            "SELECT receiver_account, currency, CAST(sum(minor) AS BIGINT) FROM money_orders "
                + "WHERE sandbox = $1 AND receiver = $2 AND kind = 'Topup' GROUP BY receiver_account, currency ORDER BY 1, 2",
            row => (row.GetString(0), Amount.OfMinor(row.GetInt64(2), Currency.Of(row.GetString(1)))),
            sandbox,
            payerId);

    private static async ValueTask<MoneyOrder> WithRows(IDatabase database, string sandbox, MoneyOrder order) =>
        order.Kind != MovementKind.Purchase ? order : order with
        {
            Rows =
            [
                .. await database.All(
                    "SELECT product, pieces, minor FROM money_order_rows WHERE sandbox = $1 AND ers_reference = $2 ORDER BY number",
                    row => new MoneyOrderRow(
                        row.GetString(0), (int)row.GetInt64(1), Amount.OfMinor(row.GetInt64(2), order.Amount.Currency)),
                    sandbox,
                    order.ErsReference.Value),
            ],
        };

    private static MoneyOrder Read(DbDataReader row) => new()
    {
        ErsReference = new(row.GetString(0)),
        Kind = Enum.Parse<MovementKind>(row.GetString(1)),
        At = Rows.Instant(row, 2),
        ResellerId = row.GetString(3),
        TerminalId = Rows.Text(row, 4),
        Sender = new(Enum.Parse<PrincipalKind>(row.GetString(5)), row.GetString(6)),
        SenderAccountType = row.GetString(7),
        Receiver = new(Enum.Parse<PrincipalKind>(row.GetString(8)), row.GetString(9)),
        ReceiverAccountType = Rows.Text(row, 10),
        ProductId = Rows.Text(row, 11),
        Amount = Amount.OfMinor(row.GetInt64(12), Currency.Of(row.GetString(13))),
    };
}
