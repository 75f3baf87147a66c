using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Storage;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>The statements that save <see cref="Changes"/>. False when another save came first: the caller rolls back.</summary>
internal static class Saving
{
    private const int ConstraintViolated = 19;

    public static readonly string[] Tables =
        ["invoices", "history", "payments", "accounts", "movements", "notifications", "messages", "payers", "terminals", "resellers", "clocks",
        "receipts", "periods", "scenario_uses", "scenarios", "default_scenarios"];

    public static bool Run(Session session, string sandbox, Changes changes)
    {
        try
        {
            return changes.Unchanged.All(stored => IsUnchanged(session, sandbox, stored))
                && changes.ScenarioUses.All(use => Save(session, sandbox, use))
                && changes.Invoices.All(stored => Save(session, sandbox, stored))
                && changes.Notifications.All(stored => Save(session, sandbox, stored))
                && changes.Payers.All(stored => Save(session, sandbox, "payers", stored.Value.Id, stored))
                && changes.Terminals.All(stored => Save(session, sandbox, "terminals", stored.Value.Id, stored) && SaveSeqrId(session, sandbox, stored.Value))
                && changes.Resellers.All(stored => Save(session, sandbox, "resellers", stored.Value.Id, stored))
                && Append(session, sandbox, changes);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == ConstraintViolated)
        {
            // A key that is there already, or an account that would fall below zero: what was decided on is no longer so.
            return false;
        }
    }

    private static bool IsUnchanged(Session session, string sandbox, Stored<Terminal> stored) => stored.Revision == session.First(
        "SELECT revision FROM terminals WHERE sandbox = $1 AND id = $2", row => row.GetInt64(0), sandbox, stored.Value.Id);

    private static bool Save(Session session, string sandbox, ScenarioUse use) => use.Before == 0
        ? session.Execute("INSERT INTO scenario_uses (sandbox, name, used) VALUES ($1, $2, 1)", sandbox, use.Scenario) == 1
        : session.Execute(
            "UPDATE scenario_uses SET used = used + 1 WHERE sandbox = $1 AND name = $2 AND used = $3", sandbox, use.Scenario, use.Before) == 1;

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
                "UPDATE notifications SET revision = revision + 1, due = $3, document = $4 WHERE sandbox = $1 AND id = $2 AND revision = $5",
                sandbox,
                notification.Id,
                notification.DueAt?.UtcTicks,
                document,
                stored.Revision) == 1;
    }

    private static bool Save<T>(Session session, string sandbox, string table, string id, Stored<T> stored)
        where T : class => stored.Revision == 0
        ? session.Execute(
            $"INSERT INTO {table} (sandbox, id, revision, document) VALUES ($1, $2, 1, $3)", sandbox, id, StoredJson.Write(stored.Value)) == 1
        : session.Execute(
            $"UPDATE {table} SET revision = revision + 1, document = $3 WHERE sandbox = $1 AND id = $2 AND revision = $4",
            sandbox,
            id,
            StoredJson.Write(stored.Value),
            stored.Revision) == 1;

    /// <summary>The index on the column keeps two terminals from having the same.</summary>
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
            session.Execute("INSERT INTO messages (sandbox, payer, at, text) VALUES ($1, $2, $3, $4)", sandbox, message.PayerId, message.At.UtcTicks, message.Text);
        foreach (var opening in changes.Openings)
            Open(session, sandbox, opening);
        foreach (var movement in changes.Movements)
            Move(session, sandbox, movement);
        return true;
    }

    private static void Open(Session session, string sandbox, Movement opening)
    {
        var opened = session.Execute(
            "INSERT INTO accounts (sandbox, kind, owner, currency, minor) VALUES ($1, $2, $3, $4, 0) ON CONFLICT DO NOTHING",
            sandbox,
            opening.To.Kind.ToString(),
            opening.To.Owner,
            opening.To.Currency.Code);
        if (opened == 1)
            Move(session, sandbox, opening);
    }

    private static void Move(Session session, string sandbox, Movement movement)
    {
        // Differences commute, so that payments of one payer or merchant need not wait for each other; the check on the
        // table refuses what would overdraw an account.
        Add(session, sandbox, movement.From, -movement.Amount.Minor);
        Add(session, sandbox, movement.To, movement.Amount.Minor);
        session.Execute(
            "INSERT INTO movements (sandbox, at, kind, from_kind, from_owner, to_kind, to_owner, minor, currency, invoice) " +
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            sandbox,
            movement.At.UtcTicks,
            movement.Kind.ToString(),
            movement.From.Kind.ToString(),
            movement.From.Owner,
            movement.To.Kind.ToString(),
            movement.To.Owner,
            movement.Amount.Minor,
            movement.Amount.Currency.Code,
            movement.Invoice?.Value);
    }

    // An account that must be there already is updated: inserting a negative balance first would trip the check.
    private static void Add(Session session, string sandbox, AccountId account, long minor)
    {
        var kind = account.Kind.ToString();
        var known = session.Execute(
            "UPDATE accounts SET minor = minor + $5 WHERE sandbox = $1 AND kind = $2 AND owner = $3 AND currency = $4",
            sandbox,
            kind,
            account.Owner,
            account.Currency.Code,
            minor) == 1;
        if (!known)
        {
            session.Execute(
                "INSERT INTO accounts (sandbox, kind, owner, currency, minor) VALUES ($1, $2, $3, $4, $5)",
                sandbox,
                kind,
                account.Owner,
                account.Currency.Code,
                minor);
        }
    }
}
