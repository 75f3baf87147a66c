using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sandboxes;

namespace SeqrSandbox.ContractTests.Simulation.Memory;

/// <summary>A disk with the real store on it: each life has a sandbox of its own in one database.</summary>
/// <param name="database">The database.</param>
/// <param name="unsure">The database as processes see it, if its connection breaks.</param>
/// <param name="journals">Writes no journal in a life.</param>
/// <param name="seed">The life's seed.</param>
internal sealed class RealDisk(IDatabase database, UnsureDatabase? unsure, JournalWriter journals, int seed) : Disk
{
    private readonly Dictionary<string, int> calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> pins = new(StringComparer.Ordinal);

    // Without the values that a process keeps.
    public override IStore Rows => new SandboxStore(database, Name);

    private string Name => $"life-{seed}";

    public override ISandboxMemory Open(TimeProvider wall, Func<IStore, IStore> between, Func<Task> pause, Action wasReset)
    {
        // A process that cannot open its memory does not begin.
        unsure?.IsOn = false;
        var memories = new StoredMemories(unsure ?? database, journals, wall);
        var memory = InOneStep.Wait(() => new ValueTask<ISandboxMemory>(memories.Open(Name)));
        unsure?.IsOn = true;
        return new Between(memory, between(memory.Store), wasReset + calls.Clear + pins.Clear)
        {
            ScriptedCalls = new(new ModelCounts(calls, pause)),
            WrongPins = new(new ModelCounts(pins, pause)),
        };
    }

    /// <summary>The real memory behind a store that is interrupted, without its journal, which is written by another thread.</summary>
    private sealed class Between(ISandboxMemory real, IStore store, Action wasReset) : ISandboxMemory
    {
        public event Action? DueChanged
        {
            add => real.DueChanged += value;
            remove => real.DueChanged -= value;
        }

        public IStore Store => store;

        public SandboxClock Clock => real.Clock;

        public ReferenceGenerator References => real.References;

        public IPutScenarios PutScenarios => real.PutScenarios;

        public IJournal Journal { get; } = new NoJournal();

        public required CallCounts ScriptedCalls { get; init; }

        public required WrongPins WrongPins { get; init; }

        public ConductRules Conduct => real.Conduct;

        public SentBills SentBills => real.SentBills;

        public FailingWork Failing => real.Failing;

        public Signal InvoicesChanged => real.InvoicesChanged;

        public Task SaveClock() => InOneStep.Wait(real.SaveClock);

        public Task Reset()
        {
            try
            {
                InOneStep.Wait(real.Reset);
                wasReset();
                return Task.CompletedTask;
            }
            catch (StorageException error) when (error.State == UnsureDatabase.Unsure)
            {
                wasReset();
                throw;
            }
        }

        public Task Remove() => throw new NotSupportedException("No life removes its sandbox.");
    }
}
