namespace SeqrSandbox.Simulator.Storage;

/// <summary>
/// The steps that bring a database to the present schema. A released step is never edited: a new one follows it.
/// </summary>
internal static class Migrations
{
    public static readonly SchemaStep[] Steps =
    [
        """
        CREATE TABLE invoices (
            sandbox TEXT NOT NULL, reference TEXT NOT NULL, revision INTEGER NOT NULL, phase TEXT NOT NULL, terminal TEXT NOT NULL,
            sent INTEGER NOT NULL, payer TEXT, scanned INTEGER, due INTEGER, document TEXT NOT NULL,
            PRIMARY KEY (sandbox, reference));
        CREATE INDEX invoices_due ON invoices (sandbox, due) WHERE due IS NOT NULL;
        CREATE INDEX invoices_scanned ON invoices (sandbox, payer, scanned) WHERE payer IS NOT NULL;
        CREATE INDEX invoices_terminal ON invoices (sandbox, terminal, reference);
        CREATE INDEX invoices_phase ON invoices (sandbox, phase, reference);

        CREATE TABLE history (
            sandbox TEXT NOT NULL, invoice TEXT NOT NULL, at INTEGER NOT NULL, event TEXT NOT NULL, phase TEXT NOT NULL,
            version INTEGER NOT NULL, detail TEXT);
        CREATE INDEX history_invoice ON history (sandbox, invoice);

        CREATE TABLE payments (
            sandbox TEXT NOT NULL, ers_reference TEXT NOT NULL, invoice TEXT NOT NULL, reseller TEXT NOT NULL, terminal TEXT NOT NULL,
            cashier TEXT, minor INTEGER NOT NULL, currency TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (sandbox, ers_reference));

        CREATE TABLE accounts (
            sandbox TEXT NOT NULL, kind TEXT NOT NULL, owner TEXT NOT NULL, currency TEXT NOT NULL, minor INTEGER NOT NULL,
            PRIMARY KEY (sandbox, kind, owner, currency),
            CHECK (minor >= 0 OR kind = 'Bank'));

        CREATE TABLE movements (
            sandbox TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, from_kind TEXT NOT NULL, from_owner TEXT NOT NULL,
            to_kind TEXT NOT NULL, to_owner TEXT NOT NULL, minor INTEGER NOT NULL, currency TEXT NOT NULL, invoice TEXT);

        CREATE TABLE notifications (
            sandbox TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, invoice TEXT NOT NULL, created INTEGER NOT NULL,
            due INTEGER, document TEXT NOT NULL,
            PRIMARY KEY (sandbox, id));
        CREATE INDEX notifications_due ON notifications (sandbox, due) WHERE due IS NOT NULL;
        CREATE INDEX notifications_invoice ON notifications (sandbox, invoice);
        CREATE INDEX notifications_created ON notifications (sandbox, created);

        CREATE TABLE messages (sandbox TEXT NOT NULL, payer TEXT NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL);
        CREATE INDEX messages_payer ON messages (sandbox, payer);

        CREATE TABLE payers (
            sandbox TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (sandbox, id));
        CREATE TABLE terminals (
            sandbox TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (sandbox, id));
        CREATE TABLE resellers (
            sandbox TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (sandbox, id));

        CREATE TABLE clocks (sandbox TEXT NOT NULL PRIMARY KEY, shift INTEGER NOT NULL, frozen_at INTEGER);
        """,
        """
        CREATE INDEX invoices_open ON invoices (sandbox, terminal, reference) WHERE phase IN ('Issued', 'PendingIssuerAcknowledge');

        ALTER TABLE terminals ADD COLUMN seqr_id TEXT;
        CREATE UNIQUE INDEX terminals_seqr_id ON terminals (sandbox, seqr_id) WHERE seqr_id IS NOT NULL;

        ALTER TABLE payments ADD COLUMN reversed INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX payments_reseller ON payments (sandbox, reseller, ers_reference);
        CREATE INDEX payments_terminal ON payments (sandbox, terminal, ers_reference);
        CREATE INDEX payments_invoice ON payments (sandbox, invoice);
        UPDATE payments SET reversed = 1 WHERE EXISTS (
            SELECT 1 FROM invoices i WHERE i.sandbox = payments.sandbox AND i.reference = payments.invoice AND i.phase = 'Canceled');

        CREATE TABLE receipts (
            sandbox TEXT NOT NULL, invoice TEXT NOT NULL, at INTEGER NOT NULL, mime_type TEXT, type TEXT, data BLOB);
        CREATE INDEX receipts_invoice ON receipts (sandbox, invoice);

        CREATE TABLE periods (
            sandbox TEXT NOT NULL, id TEXT NOT NULL, reseller TEXT NOT NULL, terminal TEXT NOT NULL, after TEXT NOT NULL, marked INTEGER NOT NULL,
            PRIMARY KEY (sandbox, id),
            UNIQUE (sandbox, reseller, terminal, after));
        """,
        """
        CREATE TABLE sandboxes (name TEXT NOT NULL PRIMARY KEY, seed INTEGER NOT NULL, created INTEGER NOT NULL, used INTEGER NOT NULL);
        CREATE INDEX movements_sandbox ON movements (sandbox);
        """,
        """
        CREATE TABLE scenario_uses (sandbox TEXT NOT NULL, name TEXT NOT NULL, used INTEGER NOT NULL, PRIMARY KEY (sandbox, name));
        """,
        """
        CREATE TABLE scenarios (sandbox TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, source TEXT NOT NULL, PRIMARY KEY (sandbox, name));
        CREATE TABLE default_scenarios (sandbox TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
        """,
    ];
}
