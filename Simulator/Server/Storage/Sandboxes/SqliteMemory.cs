using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Storage.Journal;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>
/// A sandbox's memory in SQLite: its rows with their caches, its journal, and the parts that are not stored.
/// </summary>
internal sealed class SqliteMemory : ISandboxMemory
{
    private readonly TimeProvider wall;
    private readonly SandboxStore rows;
    private readonly ScenarioRows scenarios;
    private readonly SandboxJournal journal;
    private volatile ProcessMemory process;

    /// <param name="database">The database with its rows.</param>
    /// <param name="journals">The writer of its journal.</param>
    /// <param name="wall">The wall clock.</param>
    /// <param name="name">Its name, which is in its rows.</param>
    /// <param name="isNew">Whether it is known to have no rows yet, so that none are looked for.</param>
    private SqliteMemory(Database database, JournalWriter journals, TimeProvider wall, string name, bool isNew)
    {
        this.wall = wall;
        rows = new(database, name);
        scenarios = new(database, name);
        journal = new(journals, name, isNew);
        process = new(wall);
        Clock = new(wall);
        var (lastInvoice, lastErs) = isNew ? default : rows.LastReferences();
        References = new(lastInvoice, lastErs);
        rows.DueChanged += () => DueChanged?.Invoke();
        rows.InvoicesChanged += InvoicesChanged.Raise;
    }

    public event Action? DueChanged;

    public IStore Store => rows;

    public SandboxClock Clock { get; }

    public ReferenceGenerator References { get; }

    public IPutScenarios PutScenarios => scenarios;

    public IJournal Journal => journal;

    public CallCounts ScriptedCalls => process.ScriptedCalls;

    public WrongPins WrongPins => process.WrongPins;

    public ConductRules Conduct => process.Conduct;

    public FailingWork Failing => process.Failing;

    public Signal InvoicesChanged { get; } = new();

    private static Changes Beginning => new()
    {
        Resellers = [.. SeededPrincipals.Resellers.Select(Stored.New)],
        Terminals = [.. SeededPrincipals.Terminals.Select(Stored.New)],
    };

    /// <summary>Opens the memory of an existing sandbox, and begins it if that has not happened yet.</summary>
    public static async Task<SqliteMemory> Open(Database database, JournalWriter journals, TimeProvider wall, string name)
    {
        var memory = new SqliteMemory(database, journals, wall, name, isNew: false);
        var (shift, frozenAt) = memory.rows.LoadClock();
        memory.Clock.Restore(shift, frozenAt);
        if (await memory.rows.FindReseller(SeededPrincipals.Resellers[0].Id) is null)
            await memory.rows.Save(Beginning);
        return memory;
    }

    /// <summary>Begins the memory of a new sandbox, with its initial contents.</summary>
    public static async Task<SqliteMemory> Begin(Database database, JournalWriter journals, TimeProvider wall, SandboxRecord sandbox)
    {
        var memory = new SqliteMemory(database, journals, wall, sandbox.Name, isNew: true);
        // Both are queued together, and so committed together.
        await Task.WhenAll(new SandboxRecords(database).Add(sandbox), memory.rows.Save(Beginning).AsTask());
        return memory;
    }

    public Task SaveClock() => rows.SaveClock(Clock.Shift, Clock.FrozenAt);

    public async Task Reset()
    {
        await rows.BeginAnew(Beginning);
        scenarios.Changed();
        await journal.Clear();
        process = new(wall);
        Clock.Restore(TimeSpan.Zero, null);
    }

    public async Task Remove()
    {
        // The journal goes first: it is in a database of its own, and must not be left for a new sandbox if this is
        // interrupted.
        await journal.Remove();
        await rows.Remove();
    }
}
