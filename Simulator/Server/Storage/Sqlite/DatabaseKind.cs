namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>A database of the simulator: its file, the steps to its schema, and what a crash may lose.</summary>
/// <param name="FileName">Its name in the data directory.</param>
/// <param name="Steps">See <see cref="Migrations"/>.</param>
/// <param name="Synchronous">SQLite's setting: FULL loses nothing that was answered, NORMAL may lose the last moments
/// when the machine (not the program) crashes.</param>
internal sealed record DatabaseKind(string FileName, SchemaStep[] Steps, string Synchronous)
{
    /// <summary>The data that merchants were answered from.</summary>
    public static readonly DatabaseKind Sandboxes = new("seqr-sandbox.db", Migrations.Steps, "FULL");

    /// <summary>The recorded entries. It is a file of its own, so that neither waits for the other.</summary>
    public static readonly DatabaseKind Journal = new("seqr-journal.db", JournalMigrations.Steps, "NORMAL");

    /// <summary>The recorded entries, where answers wait for them.</summary>
    public static readonly DatabaseKind AwaitedJournal = Journal with { Synchronous = "FULL" };
}
