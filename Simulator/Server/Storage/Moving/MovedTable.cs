namespace SeqrSandbox.Simulator.Storage.Moving;

/// <summary>A table that is copied from one database to another.</summary>
/// <param name="Name">Its name in both.</param>
/// <param name="Key">The columns that order its rows: the rowid where queries ask for it, and otherwise the primary key.</param>
/// <param name="IsJournal">Whether SQLite keeps it in the journal's file.</param>
internal sealed record MovedTable(string Name, string Key, bool IsJournal = false)
{
    /// <summary>The number of a row, which tells when it was inserted. SQLite has it without declaring it.</summary>
    public const string Row = "rowid";

    /// <summary>All of them. What PostgreSQL knows of its servers and its schema is not copied.</summary>
    public static readonly IReadOnlyList<MovedTable> All =
    [
        new("sandboxes", "name"),
        new("teams", "name"),
        new("team_revision", "revision"),
        new("audited_calls", "id"),
        new("resellers", Row),
        new("terminals", Row),
        new("payers", Row),
        new("partners", Row),
        new("sessions", Row),
        new("paper_bills", "sandbox, issuer, reference"),
        new("products", Row),
        new("invoices", "sandbox, reference"),
        new("history", Row),
        new("payments", "sandbox, ers_reference"),
        new("accounts", "sandbox, kind, owner, currency"),
        new("movements", Row),
        new("money_orders", "sandbox, ers_reference"),
        new("money_order_rows", "sandbox, ers_reference, number"),
        new("notifications", "sandbox, id"),
        new("messages", Row),
        new("receipts", Row),
        new("periods", "sandbox, id"),
        new("clocks", "sandbox"),
        new("scenario_uses", "sandbox, name"),
        new("scenarios", "sandbox, name"),
        new("default_scenarios", "sandbox"),
        new("counts", "sandbox, kind, key"),
        new("voucher_products", Row),
        new("vouchers", "sandbox, reference"),
        new("last_references", "sandbox"),
        new("journals", "sandbox", IsJournal: true),
        new("segments", "sandbox, first", IsJournal: true),
    ];

    public bool KeepsRows => Key == Row;

    /// <summary>Whether a database that nobody has used has a row of it.</summary>
    public bool IsNeverEmpty => Name == "team_revision";
}

/// <summary>A column, and what it holds.</summary>
internal sealed record MovedColumn(string Name, MovedKind Kind);

internal enum MovedKind
{
    Number,
    Text,
    Bytes,
}
