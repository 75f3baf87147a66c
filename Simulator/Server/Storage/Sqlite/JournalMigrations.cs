namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>
/// The steps that bring a journal to the present schema. A released step is never edited: a new one follows it.
/// </summary>
internal static class JournalMigrations
{
    public static readonly SchemaStep[] Steps =
    [
        """
        CREATE TABLE journal (
            sandbox TEXT NOT NULL, id INTEGER NOT NULL, kind INTEGER NOT NULL, at INTEGER NOT NULL, wall INTEGER NOT NULL,
            ticks INTEGER NOT NULL, name TEXT, path TEXT, caller TEXT, invoice TEXT, result INTEGER, status INTEGER, findings TEXT,
            document TEXT, bytes INTEGER NOT NULL, request_type TEXT, request_length INTEGER, request BLOB, response_type TEXT,
            response_length INTEGER, response BLOB,
            PRIMARY KEY (sandbox, id));
        CREATE INDEX journal_invoice ON journal (sandbox, invoice, id) WHERE invoice IS NOT NULL;

        CREATE TABLE journals (sandbox TEXT NOT NULL PRIMARY KEY, last INTEGER NOT NULL, dropped INTEGER NOT NULL);
        """,
        // Repeated bodies are stored once. Earlier entries are deleted: they are a sandbox's past, and bounded.
        """
        DROP TABLE journal;
        CREATE TABLE journal (
            sandbox TEXT NOT NULL, id INTEGER NOT NULL, kind INTEGER NOT NULL, at INTEGER NOT NULL, wall INTEGER NOT NULL,
            ticks INTEGER NOT NULL, name TEXT, path TEXT, caller TEXT, invoice TEXT, result INTEGER, status INTEGER, findings TEXT,
            document TEXT, bytes INTEGER NOT NULL, request_type TEXT, request_length INTEGER, request INTEGER, response_type TEXT,
            response_length INTEGER, response INTEGER,
            PRIMARY KEY (sandbox, id)) WITHOUT ROWID;
        CREATE INDEX journal_invoice ON journal (sandbox, invoice, id) WHERE invoice IS NOT NULL;

        CREATE TABLE bodies (sandbox TEXT NOT NULL, id INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (sandbox, id));
        """,
        // The headers of requests, which repeat as bodies do. Earlier entries have none.
        """
        ALTER TABLE journal ADD COLUMN headers INTEGER;
        CREATE TABLE headers (sandbox TEXT NOT NULL, id INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (sandbox, id)) WITHOUT ROWID;
        """,
        // A body that is much like one stored before is kept as the difference from it.
        """
        ALTER TABLE journal ADD COLUMN request_delta BLOB;
        ALTER TABLE journal ADD COLUMN response_delta BLOB;
        """,
        // Entries are kept in segments, many in a row.
        new(
            """
            CREATE TABLE segments (
                sandbox TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, entries INTEGER NOT NULL, bytes INTEGER NOT NULL,
                oldest INTEGER NOT NULL, newest INTEGER NOT NULL, invoices TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (sandbox, first));
            """,
            EarlierRows.Convert),
        """
        DROP TABLE journal;
        DROP TABLE bodies;
        DROP TABLE headers;
        """,
        // An entry in a segment may have a traceparent. Nothing changes here but the number: earlier simulators cannot read it.
        "SELECT 1;",
        // Whether a process writes the journal, and when one was found to have been killed.
        """
        ALTER TABLE journals ADD COLUMN gap INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE journals ADD COLUMN open INTEGER NOT NULL DEFAULT 0;
        """,
    ];
}
