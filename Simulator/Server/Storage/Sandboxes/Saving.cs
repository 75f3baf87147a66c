using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Storage.Documents;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The statements that save <see cref="Changes"/>.</summary>
internal static class Saving
{
    public static readonly string[] Tables =
    [
        "invoices", "history", "payments", "accounts", "movements", "notifications", "messages", "payers", "terminals", "resellers",
        "partners", "paper_bills", "sessions", "clocks", "receipts", "periods", "scenario_uses", "scenarios", "default_scenarios", "counts",
        "products", "money_orders", "money_order_rows",
        "voucher_products", "vouchers",
    ];

    /// <summary>Those that fail when another save came first are in front.</summary>
    public static List<Statement> Statements(string sandbox, Changes changes)
    {
        List<Statement> statements = [];
        foreach (var stored in changes.Unchanged)
            statements.Add(Statement.Finds(
                "SELECT 1 FROM terminals WHERE sandbox = $1 AND id = $2 AND revision = $3", sandbox, stored.Value.Id, stored.Revision));
        foreach (var use in changes.ScenarioUses)
            statements.Add(Save(sandbox, use));
        foreach (var stored in changes.Invoices)
            statements.Add(Save(sandbox, stored));
        foreach (var stored in changes.Notifications)
            statements.Add(Save(sandbox, stored));
        foreach (var stored in changes.Payers)
        {
            statements.Add(Save(sandbox, "payers", stored.Value.Id, stored));
            statements.Add(Statement.One(
                "UPDATE payers SET msisdn = $3 WHERE sandbox = $1 AND id = $2", sandbox, stored.Value.Id, stored.Value.Msisdn));
        }

        foreach (var stored in changes.Terminals)
        {
            statements.Add(Save(sandbox, "terminals", stored.Value.Id, stored));
            // The index on the column keeps the ids unique among terminals.
            statements.Add(Statement.One(
                "UPDATE terminals SET seqr_id = $3 WHERE sandbox = $1 AND id = $2", sandbox, stored.Value.Id, stored.Value.SeqrId));
        }

        foreach (var stored in changes.Resellers)
            statements.Add(Save(sandbox, "resellers", stored.Value.Id, stored));
        PartnerRows.Save(statements, sandbox, changes);
        foreach (var stored in changes.Products)
            statements.Add(Save(sandbox, "products", stored.Value.Id, stored));
        foreach (var stored in changes.VoucherProducts)
            statements.Add(Save(sandbox, "voucher_products", stored.Value.Sku, stored));
        foreach (var stored in changes.Vouchers)
            statements.Add(VoucherRows.Save(sandbox, stored));
        Append(statements, sandbox, changes);
        return statements;
    }

    private static Statement Save(string sandbox, ScenarioUse use) => use.Before == 0
        ? Statement.One("INSERT INTO scenario_uses (sandbox, name, used) VALUES ($1, $2, 1)", sandbox, use.Scenario)
        : Statement.One(
            "UPDATE scenario_uses SET used = used + 1 WHERE sandbox = $1 AND name = $2 AND used = $3", sandbox, use.Scenario, use.Before);

    private static Statement Save(string sandbox, Stored<Invoice> stored)
    {
        var invoice = stored.Value;
        var document = StoredJson.Write(invoice);
        return stored.Revision == 0
            ? Statement.One(
                "INSERT INTO invoices (sandbox, reference, revision, phase, terminal, sent, payer, scanned, due, document) " +
                "VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9)",
                sandbox,
                invoice.Reference.Value,
                invoice.Phase.ToString(),
                invoice.TerminalId,
                invoice.SentAt.UtcTicks,
                invoice.Payer?.PayerId,
                invoice.Payer?.ScannedAt.UtcTicks,
                invoice.Due?.UtcTicks,
                document)
            : Statement.One(
                "UPDATE invoices SET revision = revision + 1, phase = $3, payer = $4, scanned = $5, due = $6, document = $7 " +
                "WHERE sandbox = $1 AND reference = $2 AND revision = $8",
                sandbox,
                invoice.Reference.Value,
                invoice.Phase.ToString(),
                invoice.Payer?.PayerId,
                invoice.Payer?.ScannedAt.UtcTicks,
                invoice.Due?.UtcTicks,
                document,
                stored.Revision);
    }

    private static Statement Save(string sandbox, Stored<Notification> stored)
    {
        var notification = stored.Value;
        var document = StoredJson.Write(notification);
        return stored.Revision == 0
            ? Statement.One(
                "INSERT INTO notifications (sandbox, id, revision, invoice, created, due, document) VALUES ($1, $2, 1, $3, $4, $5, $6)",
                sandbox,
                notification.Id,
                notification.Invoice.Value,
                notification.CreatedAt.UtcTicks,
                notification.DueAt?.UtcTicks,
                document)
            : Statement.One(
                "UPDATE notifications SET revision = revision + 1, due = $3, document = $4 "
                    + "WHERE sandbox = $1 AND id = $2 AND revision = $5",
                sandbox,
                notification.Id,
                notification.DueAt?.UtcTicks,
                document,
                stored.Revision);
    }

    public static Statement Save<T>(string sandbox, string table, string id, Stored<T> stored)
        where T : class => stored.Revision == 0
        ? Statement.One(
            $"INSERT INTO {table} (sandbox, id, revision, document) VALUES ($1, $2, 1, $3)", sandbox, id, StoredJson.Write(stored.Value))
        : Statement.One(
            $"UPDATE {table} SET revision = revision + 1, document = $3 WHERE sandbox = $1 AND id = $2 AND revision = $4",
            sandbox,
            id,
            StoredJson.Write(stored.Value),
            stored.Revision);

    private static void Append(List<Statement> statements, string sandbox, Changes changes)
    {
        foreach (var period in changes.Periods)
        {
            statements.Add(Statement.Any(
                "INSERT INTO periods (sandbox, id, reseller, terminal, after, marked) VALUES ($1, $2, $3, $4, $5, $6)",
                sandbox,
                period.Id.Value,
                period.ResellerId,
                period.TerminalId ?? "",
                period.After?.Value ?? "",
                period.MarkedAt.UtcTicks));
        }

        foreach (var receipt in changes.Receipts)
        {
            statements.Add(Statement.Any(
                "INSERT INTO receipts (sandbox, invoice, at, mime_type, type, data) VALUES ($1, $2, $3, $4, $5, $6)",
                sandbox,
                receipt.Invoice.Value,
                receipt.At.UtcTicks,
                receipt.MimeType,
                receipt.Type,
                receipt.Data.IsDefault ? null : receipt.Data.ToArray()));
        }

        foreach (var invoice in changes.Reversals)
            statements.Add(
                Statement.Any("UPDATE payments SET reversed = 1 WHERE sandbox = $1 AND invoice = $2", sandbox, invoice.Value));
        foreach (var entry in changes.History)
        {
            statements.Add(Statement.Any(
                "INSERT INTO history (sandbox, invoice, at, event, phase, version, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                sandbox,
                entry.Invoice.Value,
                entry.At.UtcTicks,
                entry.Event,
                entry.Phase.ToString(),
                entry.Version,
                entry.Detail));
        }

        foreach (var payment in changes.Payments)
        {
            statements.Add(Statement.Any(
                "INSERT INTO payments (sandbox, ers_reference, invoice, reseller, terminal, cashier, minor, currency, at) " +
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                sandbox,
                payment.ErsReference.Value,
                payment.Invoice.Value,
                payment.ResellerId,
                payment.TerminalId,
                payment.CashierId,
                payment.Minor,
                payment.Currency.Code,
                payment.At.UtcTicks));
        }

        foreach (var message in changes.Messages)
        {
            statements.Add(Statement.Any(
                "INSERT INTO messages (sandbox, payer, at, text) VALUES ($1, $2, $3, $4)",
                sandbox,
                message.PayerId,
                message.At.UtcTicks,
                message.Text));
        }

        foreach (var order in changes.Orders)
            OrderRows.Save(statements, sandbox, order);
        foreach (var opening in changes.Openings)
            LedgerRows.Open(statements, sandbox, opening);
        foreach (var movement in changes.Movements)
            LedgerRows.Move(statements, sandbox, movement);
    }
}
