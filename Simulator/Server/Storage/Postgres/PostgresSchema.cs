using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>
/// Brings a database to the present schema, one server at a time. Its number is in the table schema_version. A released step is never
/// edited: a new one follows it.
/// </summary>
internal static class PostgresSchema
{
    /// <summary>The key of the advisory lock under which a database is changed: any number that nobody else takes.</summary>
    public const long Changing = 0x5345_5152_0000_0001;

    // Keys are compared byte by byte, as SQLite does it: references rise in that order.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE invoices (
            sandbox TEXT COLLATE "C" NOT NULL, reference TEXT COLLATE "C" NOT NULL, revision BIGINT NOT NULL, phase TEXT COLLATE "C" NOT NULL,
            terminal TEXT COLLATE "C" NOT NULL, sent BIGINT NOT NULL, payer TEXT COLLATE "C", scanned BIGINT, due BIGINT,
            document TEXT NOT NULL, PRIMARY KEY (sandbox, reference));
        CREATE INDEX invoices_due ON invoices (sandbox, due) WHERE due IS NOT NULL;
        CREATE INDEX invoices_scanned ON invoices (sandbox, payer, scanned) WHERE payer IS NOT NULL;
        CREATE INDEX invoices_terminal ON invoices (sandbox, terminal, reference);
        CREATE INDEX invoices_phase ON invoices (sandbox, phase, reference);
        CREATE INDEX invoices_open ON invoices (sandbox, terminal, reference) WHERE phase IN ('Issued', 'PendingIssuerAcknowledge');

        CREATE TABLE history (
            rowid BIGINT GENERATED ALWAYS AS IDENTITY, sandbox TEXT COLLATE "C" NOT NULL, invoice TEXT COLLATE "C" NOT NULL,
            at BIGINT NOT NULL, event TEXT NOT NULL, phase TEXT NOT NULL, version BIGINT NOT NULL, detail TEXT);
        CREATE INDEX history_invoice ON history (sandbox, invoice);

        CREATE TABLE payments (
            sandbox TEXT COLLATE "C" NOT NULL, ers_reference TEXT COLLATE "C" NOT NULL, invoice TEXT COLLATE "C" NOT NULL,
            reseller TEXT COLLATE "C" NOT NULL, terminal TEXT COLLATE "C" NOT NULL, cashier TEXT COLLATE "C", minor BIGINT NOT NULL,
            currency TEXT COLLATE "C" NOT NULL, at BIGINT NOT NULL, reversed BIGINT NOT NULL DEFAULT 0,
            PRIMARY KEY (sandbox, ers_reference));
        CREATE INDEX payments_reseller ON payments (sandbox, reseller, ers_reference);
        CREATE INDEX payments_terminal ON payments (sandbox, terminal, ers_reference);
        CREATE INDEX payments_invoice ON payments (sandbox, invoice);

        CREATE TABLE accounts (
            sandbox TEXT COLLATE "C" NOT NULL, kind TEXT COLLATE "C" NOT NULL, owner TEXT COLLATE "C" NOT NULL,
            currency TEXT COLLATE "C" NOT NULL, minor BIGINT NOT NULL,
            PRIMARY KEY (sandbox, kind, owner, currency), CHECK (minor >= 0 OR kind = 'Bank'));

        CREATE TABLE movements (
            rowid BIGINT GENERATED ALWAYS AS IDENTITY, sandbox TEXT COLLATE "C" NOT NULL, at BIGINT NOT NULL, kind TEXT NOT NULL,
            from_kind TEXT NOT NULL, from_owner TEXT NOT NULL, to_kind TEXT NOT NULL, to_owner TEXT NOT NULL, minor BIGINT NOT NULL,
            currency TEXT NOT NULL, invoice TEXT, ers_reference TEXT COLLATE "C");
        CREATE INDEX movements_sandbox ON movements (sandbox);

        CREATE TABLE notifications (
            sandbox TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL, revision BIGINT NOT NULL, invoice TEXT COLLATE "C" NOT NULL,
            created BIGINT NOT NULL, due BIGINT, document TEXT NOT NULL, PRIMARY KEY (sandbox, id));
        CREATE INDEX notifications_due ON notifications (sandbox, due) WHERE due IS NOT NULL;
        CREATE INDEX notifications_invoice ON notifications (sandbox, invoice);
        CREATE INDEX notifications_created ON notifications (sandbox, created);

        CREATE TABLE messages (
            rowid BIGINT GENERATED ALWAYS AS IDENTITY, sandbox TEXT COLLATE "C" NOT NULL, payer TEXT COLLATE "C" NOT NULL,
            at BIGINT NOT NULL, text TEXT NOT NULL);
        CREATE INDEX messages_payer ON messages (sandbox, payer);

        CREATE TABLE payers (
            rowid BIGINT GENERATED ALWAYS AS IDENTITY, sandbox TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL,
            revision BIGINT NOT NULL, document TEXT NOT NULL, msisdn TEXT COLLATE "C", PRIMARY KEY (sandbox, id));
        CREATE INDEX payers_msisdn ON payers (sandbox, msisdn);
        CREATE TABLE terminals (
            rowid BIGINT GENERATED ALWAYS AS IDENTITY, sandbox TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL,
            revision BIGINT NOT NULL, document TEXT NOT NULL, seqr_id TEXT COLLATE "C", PRIMARY KEY (sandbox, id));
        CREATE UNIQUE INDEX terminals_seqr_id ON terminals (sandbox, seqr_id) WHERE seqr_id IS NOT NULL;
        CREATE TABLE resellers (
            rowid BIGINT GENERATED ALWAYS AS IDENTITY, sandbox TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL,
            revision BIGINT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (sandbox, id));

        CREATE TABLE partners (
            rowid BIGINT GENERATED ALWAYS AS IDENTITY, sandbox TEXT COLLATE "C" NOT NULL, kind TEXT COLLATE "C" NOT NULL,
            id TEXT COLLATE "C" NOT NULL, revision BIGINT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (sandbox, kind, id));
        CREATE TABLE sessions (
            rowid BIGINT GENERATED ALWAYS AS IDENTITY, sandbox TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL,
            revision BIGINT NOT NULL, payer TEXT COLLATE "C" NOT NULL, begun BIGINT NOT NULL, document TEXT NOT NULL,
            PRIMARY KEY (sandbox, id));
        CREATE INDEX sessions_payer ON sessions (sandbox, payer, begun);
        CREATE TABLE paper_bills (
            sandbox TEXT COLLATE "C" NOT NULL, issuer TEXT COLLATE "C" NOT NULL, reference TEXT COLLATE "C" NOT NULL,
            invoice TEXT COLLATE "C" NOT NULL, PRIMARY KEY (sandbox, issuer, reference));

        CREATE TABLE products (
            rowid BIGINT GENERATED ALWAYS AS IDENTITY, sandbox TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL,
            revision BIGINT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (sandbox, id));

        CREATE TABLE money_orders (
            sandbox TEXT COLLATE "C" NOT NULL, ers_reference TEXT COLLATE "C" NOT NULL, kind TEXT COLLATE "C" NOT NULL, at BIGINT NOT NULL,
            reseller TEXT COLLATE "C" NOT NULL, terminal TEXT COLLATE "C",
            sender_kind TEXT NOT NULL, sender TEXT COLLATE "C" NOT NULL, sender_account TEXT NOT NULL,
            receiver_kind TEXT NOT NULL, receiver TEXT COLLATE "C" NOT NULL, receiver_account TEXT COLLATE "C",
            product TEXT COLLATE "C", minor BIGINT NOT NULL, currency TEXT COLLATE "C" NOT NULL,
            PRIMARY KEY (sandbox, ers_reference));
        CREATE INDEX money_orders_topup ON money_orders (sandbox, receiver) WHERE kind = 'Topup';
        CREATE TABLE money_order_rows (
            sandbox TEXT COLLATE "C" NOT NULL, ers_reference TEXT COLLATE "C" NOT NULL, number BIGINT NOT NULL,
            product TEXT COLLATE "C" NOT NULL, pieces BIGINT NOT NULL, minor BIGINT NOT NULL,
            PRIMARY KEY (sandbox, ers_reference, number));

        CREATE TABLE clocks (sandbox TEXT COLLATE "C" NOT NULL PRIMARY KEY, shift BIGINT NOT NULL, frozen_at BIGINT);

        CREATE TABLE receipts (
            rowid BIGINT GENERATED ALWAYS AS IDENTITY, sandbox TEXT COLLATE "C" NOT NULL, invoice TEXT COLLATE "C" NOT NULL,
            at BIGINT NOT NULL, mime_type TEXT, type TEXT, data BYTEA);
        CREATE INDEX receipts_invoice ON receipts (sandbox, invoice);

        CREATE TABLE periods (
            sandbox TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL, reseller TEXT COLLATE "C" NOT NULL,
            terminal TEXT COLLATE "C" NOT NULL, after TEXT COLLATE "C" NOT NULL, marked BIGINT NOT NULL,
            PRIMARY KEY (sandbox, id), UNIQUE (sandbox, reseller, terminal, after));

        CREATE TABLE sandboxes (name TEXT COLLATE "C" NOT NULL PRIMARY KEY, seed BIGINT NOT NULL, created BIGINT NOT NULL, used BIGINT NOT NULL);
        CREATE TABLE scenario_uses (
            sandbox TEXT COLLATE "C" NOT NULL, name TEXT COLLATE "C" NOT NULL, used BIGINT NOT NULL, PRIMARY KEY (sandbox, name));
        CREATE TABLE scenarios (
            sandbox TEXT COLLATE "C" NOT NULL, name TEXT COLLATE "C" NOT NULL, at BIGINT NOT NULL, source TEXT NOT NULL,
            PRIMARY KEY (sandbox, name));
        CREATE TABLE default_scenarios (sandbox TEXT COLLATE "C" NOT NULL PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE counts (
            sandbox TEXT COLLATE "C" NOT NULL, kind TEXT COLLATE "C" NOT NULL, key TEXT COLLATE "C" NOT NULL, number BIGINT NOT NULL,
            turn BIGINT NOT NULL, PRIMARY KEY (sandbox, kind, key));

        CREATE TABLE voucher_products (
            rowid BIGINT GENERATED ALWAYS AS IDENTITY, sandbox TEXT COLLATE "C" NOT NULL, id TEXT COLLATE "C" NOT NULL,
            revision BIGINT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (sandbox, id));
        CREATE TABLE vouchers (
            sandbox TEXT COLLATE "C" NOT NULL, reference TEXT COLLATE "C" NOT NULL, revision BIGINT NOT NULL,
            serial TEXT COLLATE "C" NOT NULL, reseller TEXT COLLATE "C" NOT NULL, purchase TEXT COLLATE "C", sold BIGINT,
            last TEXT COLLATE "C" NOT NULL, document TEXT NOT NULL, PRIMARY KEY (sandbox, reference), UNIQUE (sandbox, serial));
        CREATE UNIQUE INDEX vouchers_purchase ON vouchers (sandbox, purchase) WHERE purchase IS NOT NULL;
        CREATE INDEX vouchers_sold ON vouchers (sandbox, reseller, sold) WHERE sold IS NOT NULL;
        CREATE INDEX vouchers_last ON vouchers (sandbox, last);

        CREATE TABLE journals (sandbox TEXT COLLATE "C" NOT NULL PRIMARY KEY, last BIGINT NOT NULL, dropped BIGINT NOT NULL);
        CREATE TABLE segments (
            sandbox TEXT COLLATE "C" NOT NULL, first BIGINT NOT NULL, last BIGINT NOT NULL, entries BIGINT NOT NULL, bytes BIGINT NOT NULL,
            oldest BIGINT NOT NULL, newest BIGINT NOT NULL, invoices TEXT COLLATE "C" NOT NULL, data BYTEA NOT NULL,
            PRIMARY KEY (sandbox, first));
        -- What is in it is compact already.
        ALTER TABLE segments ALTER COLUMN data SET STORAGE EXTERNAL;

        CREATE TABLE teams (
            name TEXT COLLATE "C" NOT NULL PRIMARY KEY, created BIGINT NOT NULL, sandboxes TEXT NOT NULL, most_sandboxes BIGINT,
            journal_entries BIGINT, journal_bytes BIGINT, calls_per_second BIGINT, token_hash TEXT NOT NULL);
        CREATE TABLE team_revision (revision BIGINT NOT NULL);
        INSERT INTO team_revision (revision) VALUES (0);
        CREATE TABLE audited_calls (
            id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at BIGINT NOT NULL, who TEXT NOT NULL, team TEXT COLLATE "C",
            method TEXT NOT NULL, route TEXT NOT NULL, sandbox TEXT COLLATE "C" NOT NULL, status BIGINT NOT NULL);

        -- Who is in charge of which sandboxes. The epoch rises each time a slot changes hands.
        CREATE TABLE servers (
            id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, address TEXT NOT NULL, version TEXT NOT NULL, started BIGINT NOT NULL);
        CREATE TABLE slots (slot INTEGER NOT NULL PRIMARY KEY, epoch BIGINT NOT NULL, server BIGINT NOT NULL);
        -- What each writer has committed last.
        CREATE TABLE commits (writer UUID NOT NULL PRIMARY KEY, number BIGINT NOT NULL, written TIMESTAMPTZ NOT NULL);
        -- What the servers know each other by. The first one names them.
        CREATE TABLE cluster (secret TEXT NOT NULL, name TEXT);
        INSERT INTO cluster (secret) VALUES (gen_random_uuid()::text || gen_random_uuid()::text);

        -- SQLite's name of strpos.
        CREATE FUNCTION instr(text, text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN strpos($1, $2);
        """,
        // Whether a server writes the journal, and when one was found to have been killed. Servers before this step leave both as they are.
        """
        ALTER TABLE journals ADD COLUMN gap BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE journals ADD COLUMN open BIGINT NOT NULL DEFAULT 0;
        """,
        // What a reset leaves of the references. Servers before this step leave nothing.
        """
        CREATE TABLE last_references (
            sandbox TEXT COLLATE "C" NOT NULL PRIMARY KEY, invoice TEXT COLLATE "C", ers TEXT COLLATE "C");
        """,
    ];

    /// <param name="source">Connects to it.</param>
    /// <param name="name">Its name for people.</param>
    /// <param name="patience">How long it is waited for, if it does not answer.</param>
    /// <param name="tell">Told, once, that it is waited for.</param>
    /// <exception cref="StorageException">It is of a later version, or cannot be used, or is not there within that time.</exception>
    public static async Task Migrate(NpgsqlDataSource source, string name, TimeSpan patience, Action<string> tell)
    {
        var (began, told) = (Stopwatch.GetTimestamp(), false);
        while (true)
        {
            try
            {
                await Migrate(source, name);
                return;
            }
            catch (StorageException error) when (
                error.InnerException is { } why && PostgresFault.MayPass(why) && Stopwatch.GetElapsedTime(began) < patience)
            {
                if (!told)
                    tell($"{error.Message.TrimEnd('.')}. It is waited for, {patience.TotalSeconds:0} s at most.");
                told = true;
                await Patience.Wait();
            }
        }
    }

    /// <exception cref="StorageException">It is of a later version, or cannot be used.</exception>
    public static async Task Migrate(NpgsqlDataSource source, string name)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await Execute(connection, $"SELECT pg_advisory_xact_lock({Changing})");
            await Execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)");
            var version = (long)(await Scalar(connection, "SELECT coalesce(max(version), 0) FROM schema_version"))!;
            if (version > Steps.Length)
            {
                throw new StorageException(
                    $"{name} has schema {version}; this simulator knows schemas up to {Steps.Length}. Use a newer simulator, or another database.");
            }

            for (var step = (int)version; step < Steps.Length; step++)
                await Execute(connection, Steps[step]);
            if (version < Steps.Length)
            {
                await Execute(connection, "DELETE FROM schema_version");
                await Execute(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version VALUES ({Steps.Length})"));
            }

            await transaction.CommitAsync();
        }
        catch (NpgsqlException error)
        {
            throw PostgresFault.Explain(error, name);
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
