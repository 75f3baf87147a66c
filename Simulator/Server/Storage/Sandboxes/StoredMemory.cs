using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Storage.Journal;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>
/// A sandbox's memory in a database: its rows with their caches, its journal, and the parts that are not stored.
/// </summary>
internal sealed class StoredMemory : ISandboxMemory
{
    private readonly TimeProvider wall;
    private readonly SandboxStore rows;
    private readonly ScenarioRows scenarios;
    private readonly SandboxJournal journal;
    private readonly CountRows calls;
    private readonly CountRows pins;
    private volatile ProcessMemory process;

    /// <param name="database">The database with its rows.</param>
    /// <param name="journalDatabase">The database with its journal.</param>
    /// <param name="journals">The writer of its journal.</param>
    /// <param name="wall">The wall clock.</param>
    /// <param name="name">Its name, which is in its rows.</param>
    /// <param name="extent">The size of its journal.</param>
    /// <param name="last">The last references given.</param>
    private StoredMemory(
        IDatabase database,
        IDatabase journalDatabase,
        JournalWriter journals,
        TimeProvider wall,
        string name,
        JournalExtent extent,
        (InvoiceReference? Invoice, ErsReference? Ers) last)
    {
        this.wall = wall;
        rows = new(database, name);
        scenarios = new(database, name);
        journal = new(journals, name, extent, journalDatabase);
        calls = new(database, rows, name, "call", CallCounts.Most);
        pins = new(database, rows, name, "pin", WrongPins.MostBills);
        (ScriptedCalls, WrongPins) = (new(calls), new(pins));
        process = new(wall);
        Clock = new(wall);
        References = new(last.Invoice, last.Ers);
        rows.DueChanged += () => DueChanged?.Invoke();
        rows.InvoicesChanged += InvoicesChanged.Raise;
    }

    public event Action? DueChanged;

    public IStore Store => rows;

    public SandboxClock Clock { get; }

    public ReferenceGenerator References { get; }

    public IPutScenarios PutScenarios => scenarios;

    public IJournal Journal => journal;

    public CallCounts ScriptedCalls { get; }

    public WrongPins WrongPins { get; }

    public ConductRules Conduct => process.Conduct;

    public SentBills SentBills => process.SentBills;

    public FailingWork Failing => process.Failing;

    public Signal InvoicesChanged { get; } = new();

    private static Changes Beginning => new()
    {
        Resellers = [.. SeededPrincipals.Resellers.Select(Stored.New)],
        Terminals = [.. SeededPrincipals.Terminals.Select(Stored.New)],
        Partners = [.. SeededPartners.All.Select(Stored.New)],
        Products = [.. SeededProducts.All.Select(Stored.New)],
        VoucherProducts = [.. SeededVoucherProducts.All.Select(Stored.New)],
    };

    /// <summary>Opens the memory of an existing sandbox, and begins it if that has not happened yet.</summary>
    public static async Task<StoredMemory> Open(
        IDatabase database, IDatabase journal, JournalWriter journals, TimeProvider wall, string name)
    {
        var last = await new SandboxStore(database, name).LastReferences();
        var memory = new StoredMemory(database, journal, journals, wall, name, await journals.Load(journal, name), last);
        var (shift, frozenAt) = await memory.rows.LoadClock();
        memory.Clock.Restore(shift, frozenAt);
        await memory.scenarios.Load();
        if (await memory.rows.FindReseller(SeededPrincipals.Resellers[0].Id) is null)
            await memory.rows.Save(Beginning);
        return memory;
    }

    /// <summary>Begins the memory of a new sandbox, with its initial contents.</summary>
    public static async Task<StoredMemory> Begin(
        IDatabase database, IDatabase journal, JournalWriter journals, TimeProvider wall, SandboxRecord sandbox)
    {
        var memory = new StoredMemory(database, journal, journals, wall, sandbox.Name, new(), default);
        // Both are queued together, and so committed together.
        await Task.WhenAll(new SandboxRecords(database).Add(sandbox), memory.rows.Save(Beginning).AsTask());
        return memory;
    }

    public Task SaveClock() => rows.SaveClock(Clock.Shift, Clock.FrozenAt);

    public async Task Reset()
    {
        await Task.WhenAll(calls.Load(), pins.Load());
        await rows.BeginAnew(Beginning, scenarios.Forget, () => calls.ForgetAll() + pins.ForgetAll());
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
