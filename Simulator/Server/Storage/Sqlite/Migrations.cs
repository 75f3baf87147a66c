using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Storage.Documents;

namespace SeqrSandbox.Simulator.Storage.Sqlite;

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
        """
        CREATE TABLE teams (
            name TEXT NOT NULL PRIMARY KEY, created INTEGER NOT NULL, sandboxes TEXT NOT NULL, most_sandboxes INTEGER,
            journal_entries INTEGER, journal_bytes INTEGER, calls_per_second INTEGER, token_hash TEXT NOT NULL);
        CREATE TABLE team_revision (revision INTEGER NOT NULL);
        INSERT INTO team_revision (revision) VALUES (0);
        CREATE TABLE audited_calls (
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, team TEXT, method TEXT NOT NULL,
            route TEXT NOT NULL, sandbox TEXT NOT NULL, status INTEGER NOT NULL);
        """,
        """
        CREATE TABLE counts (
            sandbox TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, number INTEGER NOT NULL, turn INTEGER NOT NULL,
            PRIMARY KEY (sandbox, kind, key));
        """,
        new(
            """
            CREATE TABLE partners (
                sandbox TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, document TEXT NOT NULL,
                PRIMARY KEY (sandbox, kind, id));
            CREATE TABLE paper_bills (
                sandbox TEXT NOT NULL, issuer TEXT NOT NULL, reference TEXT NOT NULL, invoice TEXT NOT NULL,
                PRIMARY KEY (sandbox, issuer, reference));

            CREATE TABLE products (
                sandbox TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (sandbox, id));

            CREATE TABLE money_orders (
                sandbox TEXT NOT NULL, ers_reference TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL,
                reseller TEXT NOT NULL, terminal TEXT,
                sender_kind TEXT NOT NULL, sender TEXT NOT NULL, sender_account TEXT NOT NULL,
                receiver_kind TEXT NOT NULL, receiver TEXT NOT NULL, receiver_account TEXT,
                product TEXT, minor INTEGER NOT NULL, currency TEXT NOT NULL,
                PRIMARY KEY (sandbox, ers_reference));
            CREATE INDEX money_orders_topup ON money_orders (sandbox, receiver) WHERE kind = 'Topup';
            CREATE TABLE money_order_rows (
                sandbox TEXT NOT NULL, ers_reference TEXT NOT NULL, number INTEGER NOT NULL, product TEXT NOT NULL, pieces INTEGER NOT NULL,
                minor INTEGER NOT NULL,
                PRIMARY KEY (sandbox, ers_reference, number));
            ALTER TABLE movements ADD COLUMN ers_reference TEXT;

            ALTER TABLE payers ADD COLUMN msisdn TEXT;
            UPDATE payers SET msisdn = json_extract(document, '$.Msisdn');
            CREATE INDEX payers_msisdn ON payers (sandbox, msisdn);

            CREATE TABLE voucher_products (
                sandbox TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (sandbox, id));
            CREATE TABLE vouchers (
                sandbox TEXT NOT NULL, reference TEXT NOT NULL, revision INTEGER NOT NULL, serial TEXT NOT NULL, reseller TEXT NOT NULL,
                purchase TEXT, sold INTEGER, last TEXT NOT NULL, document TEXT NOT NULL,
                PRIMARY KEY (sandbox, reference), UNIQUE (sandbox, serial));
            CREATE UNIQUE INDEX vouchers_purchase ON vouchers (sandbox, purchase) WHERE purchase IS NOT NULL;
            CREATE INDEX vouchers_sold ON vouchers (sandbox, reseller, sold) WHERE sold IS NOT NULL;
            CREATE INDEX vouchers_last ON vouchers (sandbox, last);

            CREATE TABLE sessions (
                sandbox TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, payer TEXT NOT NULL, begun INTEGER NOT NULL,
                document TEXT NOT NULL, PRIMARY KEY (sandbox, id));
            CREATE INDEX sessions_payer ON sessions (sandbox, payer, begun);
            """,
            SeedServices),
        // What a reset leaves of the references.
        "CREATE TABLE last_references (sandbox TEXT NOT NULL PRIMARY KEY, invoice TEXT, ers TEXT);",
    ];

    /// <summary>Gives the sandboxes of an earlier version the partners and products that a new one has.</summary>
    private static void SeedServices(Session session)
    {
        var begun = session.All(
            "SELECT sandbox FROM resellers WHERE id = $1", row => row.GetString(0), SeededPrincipals.Resellers[0].Id);
        foreach (var sandbox in begun)
        {
            foreach (var partner in SeededPartners.All)
            {
                session.Execute(
                    "INSERT INTO partners (sandbox, kind, id, revision, document) VALUES ($1, $2, $3, 1, $4)",
                    sandbox,
                    partner.Kind.ToString(),
                    partner.Id,
                    StoredJson.Write(partner));
            }

            foreach (var product in SeededProducts.All)
                InsertProduct(session, "products", sandbox, product.Id, StoredJson.Write(product));
            foreach (var product in SeededVoucherProducts.All)
                InsertProduct(session, "voucher_products", sandbox, product.Sku, StoredJson.Write(product));
        }
    }

    private static void InsertProduct(Session session, string table, string sandbox, string id, string document) => session.Execute(
        $"INSERT INTO {table} (sandbox, id, revision, document) VALUES ($1, $2, 1, $3)", sandbox, id, document);
}
