using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SQLitePCL;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>
/// The statements that save <see cref="Changes"/>. False if another save came first; then the caller rolls back.
/// </summary>
internal static class Saving
{
    public static readonly string[] Tables =
    [
        "invoices", "history", "payments", "accounts", "movements", "notifications", "messages", "payers", "terminals", "resellers",
        "clocks", "receipts", "periods", "scenario_uses", "scenarios", "default_scenarios",
    ];

    public static bool Run(Session session, string sandbox, Changes changes)
    {
        try
        {
            return changes.Unchanged.All(stored => IsUnchanged(session, sandbox, stored))
                && changes.ScenarioUses.All(use => Save(session, sandbox, use))
                && changes.Invoices.All(stored => Save(session, sandbox, stored))
                && changes.Notifications.All(stored => Save(session, sandbox, stored))
                && changes.Payers.All(stored => Save(session, sandbox, "payers", stored.Value.Id, stored))
                && changes.Terminals.All(
                    stored => Save(session, sandbox, "terminals", stored.Value.Id, stored) && SaveSeqrId(session, sandbox, stored.Value))
                && changes.Resellers.All(stored => Save(session, sandbox, "resellers", stored.Value.Id, stored))
                && Append(session, sandbox, changes);
        }
        catch (SqliteException error) when (IsTakenKey(error))
        {
            // Another save under this key came first, so the decision no longer holds.
            return false;
        }
    }

    /// <summary>Any other constraint is broken only by a bug, which a new attempt would repeat.</summary>
    private static bool IsTakenKey(SqliteException error) =>
        error.SqliteExtendedErrorCode is raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_ROWID;

    private static bool IsUnchanged(Session session, string sandbox, Stored<Terminal> stored) => stored.Revision == session.First(
        "SELECT revision FROM terminals WHERE sandbox = $1 AND id = $2", row => row.GetInt64(0), sandbox, stored.Value.Id);

    private static bool Save(Session session, string sandbox, ScenarioUse use) => use.Before == 0
        ? session.Execute("INSERT INTO scenario_uses (sandbox, name, used) VALUES ($1, $2, 1)", sandbox, use.Scenario) == 1
        : session.Execute(
            "UPDATE scenario_uses SET used = used + 1 WHERE sandbox = $1 AND name = $2 AND used = $3", sandbox,
            use.Scenario, use.Before) == 1;

    private static bool Save(Session session, string sandbox, Stored<Invoice> stored)
    {
        var invoice = stored.Value;
        var document = StoredJson.Write(invoice);
        return stored.Revision == 0
            ? session.Execute(
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
                document) == 1
            : session.Execute(
                "UPDATE invoices SET revision = revision + 1, phase = $3, payer = $4, scanned = $5, due = $6, document = $7 " +
                "WHERE sandbox = $1 AND reference = $2 AND revision = $8",
                sandbox,
                invoice.Reference.Value,
                invoice.Phase.ToString(),
                invoice.Payer?.PayerId,
                invoice.Payer?.ScannedAt.UtcTicks,
                invoice.Due?.UtcTicks,
                document,
                stored.Revision) == 1;
    }

    private static bool Save(Session session, string sandbox, Stored<Notification> stored)
    {
        var notification = stored.Value;
        var document = StoredJson.Write(notification);
        return stored.Revision == 0
            ? session.Execute(
                "INSERT INTO notifications (sandbox, id, revision, invoice, created, due, document) VALUES ($1, $2, 1, $3, $4, $5, $6)",
                sandbox,
                notification.Id,
                notification.Invoice.Value,
                notification.CreatedAt.UtcTicks,
                notification.DueAt?.UtcTicks,
                document) == 1
            : session.Execute(
                "UPDATE notifications SET revision = revision + 1, due = $3, document = $4 "
                    + "WHERE sandbox = $1 AND id = $2 AND revision = $5",
                sandbox,
                notification.Id,
                notification.DueAt?.UtcTicks,
                document,
                stored.Revision) == 1;
    }

    private static bool Save<T>(Session session, string sandbox, string table, string id, Stored<T> stored)
        where T : class => stored.Revision == 0
        ? session.Execute(
            $"INSERT INTO {table} (sandbox, id, revision, document) VALUES ($1, $2, 1, $3)", sandbox, id,
            StoredJson.Write(stored.Value)) == 1
        : session.Execute(
            $"UPDATE {table} SET revision = revision + 1, document = $3 WHERE sandbox = $1 AND id = $2 AND revision = $4",
            sandbox,
            id,
            StoredJson.Write(stored.Value),
            stored.Revision) == 1;

    /// <summary>The index on the column keeps the ids unique among terminals.</summary>
    private static bool SaveSeqrId(Session session, string sandbox, Terminal terminal) => session.Execute(
        "UPDATE terminals SET seqr_id = $3 WHERE sandbox = $1 AND id = $2", sandbox, terminal.Id, terminal.SeqrId) == 1;

    private static bool Append(Session session, string sandbox, Changes changes)
    {
        foreach (var period in changes.Periods)
        {
            session.Execute(
                "INSERT INTO periods (sandbox, id, reseller, terminal, after, marked) VALUES ($1, $2, $3, $4, $5, $6)",
                sandbox,
                period.Id.Value,
                period.ResellerId,
                period.TerminalId ?? "",
                period.After?.Value ?? "",
                period.MarkedAt.UtcTicks);
        }

        foreach (var receipt in changes.Receipts)
        {
            session.Execute(
                "INSERT INTO receipts (sandbox, invoice, at, mime_type, type, data) VALUES ($1, $2, $3, $4, $5, $6)",
                sandbox,
                receipt.Invoice.Value,
                receipt.At.UtcTicks,
                receipt.MimeType,
                receipt.Type,
                receipt.Data.IsDefault ? null : receipt.Data.ToArray());
        }

        foreach (var invoice in changes.Reversals)
            session.Execute("UPDATE payments SET reversed = 1 WHERE sandbox = $1 AND invoice = $2", sandbox, invoice.Value);
        foreach (var entry in changes.History)
        {
            session.Execute(
                "INSERT INTO history (sandbox, invoice, at, event, phase, version, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                sandbox,
                entry.Invoice.Value,
                entry.At.UtcTicks,
                entry.Event,
                entry.Phase.ToString(),
                entry.Version,
                entry.Detail);
        }

        foreach (var payment in changes.Payments)
        {
            session.Execute(
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
                payment.At.UtcTicks);
        }

        foreach (var message in changes.Messages)
            session.Execute(
                "INSERT INTO messages (sandbox, payer, at, text) VALUES ($1, $2, $3, $4)",
                sandbox,
                message.PayerId,
                message.At.UtcTicks,
                message.Text);
        return changes.Openings.All(opening => LedgerRows.Open(session, sandbox, opening))
            && changes.Movements.All(movement => LedgerRows.Move(session, sandbox, movement));
    }
}
