using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation.Memory;

/// <summary>
/// A sandbox's memory over what lasts in the model. It belongs to one process, and is opened anew after a crash.
/// </summary>
internal sealed class ModelMemory : ISandboxMemory
{
    private readonly ModelDisk disk;
    private readonly TimeProvider wall;
    private readonly Action wasReset;
    private ProcessMemory process;

    public ModelMemory(ModelDisk disk, TimeProvider wall, IStore store, Func<Task> pause, Action wasReset)
    {
        (this.disk, this.wall, this.wasReset, Store) = (disk, wall, wasReset, store);
        process = new(wall);
        Clock = new(wall);
        Clock.Restore(disk.Shift, disk.FrozenAt);
        var last = disk.Rows.LastReferences;
        References = new(last.Invoice, last.Ers);
        ScriptedCalls = new(new ModelCounts(disk.Calls, pause));
        WrongPins = new(new ModelCounts(disk.Pins, pause));
    }

    public event Action? DueChanged
    {
        // One process at a time: the next one's takes its place.
        add => disk.Rows.DueChanged = value;
        remove => disk.Rows.DueChanged = null;
    }

    public IStore Store { get; }

    public SandboxClock Clock { get; }

    public ReferenceGenerator References { get; init; }

    public IPutScenarios PutScenarios { get; } = new NoScenarios();

    public IJournal Journal { get; } = new NoJournal();

    public CallCounts ScriptedCalls { get; }

    public WrongPins WrongPins { get; }

    public ConductRules Conduct => process.Conduct;

    public SentBills SentBills => process.SentBills;

    public FailingWork Failing => process.Failing;

    public Signal InvoicesChanged { get; } = new();

    public Task SaveClock()
    {
        (disk.Shift, disk.FrozenAt) = (Clock.Shift, Clock.FrozenAt);
        return Task.CompletedTask;
    }

    public Task Reset()
    {
        disk.Rows.Reset();
        disk.Calls.Clear();
        disk.Pins.Clear();
        process = new(wall);
        Clock.Restore(TimeSpan.Zero, null);
        (disk.Shift, disk.FrozenAt) = (TimeSpan.Zero, null);
        wasReset();
        return Task.CompletedTask;
    }

    public Task Remove() => throw new NotSupportedException("No life removes its sandbox.");
}
