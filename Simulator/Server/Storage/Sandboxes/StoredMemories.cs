using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage.Journal;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The memories of all sandboxes of a simulator, in one database and one journal.</summary>
/// <param name="database">What belongs to no single sandbox, and their rows.</param>
/// <param name="journals">The writer of the journals.</param>
/// <param name="wall">The wall clock.</param>
/// <param name="inCharge">The databases as each sandbox sees them; null if no other server uses them.</param>
internal sealed class StoredMemories(
    IDatabase database, JournalWriter journals, TimeProvider wall, IInCharge? inCharge = null) : ISandboxMemories
{
    private readonly SandboxRecords records = new(database);

    public string Name => database.Name;

    public bool IsShared => database.IsShared;

    public bool IsInCharge(string name) => inCharge?.Is(name) ?? true;

    public async Task<SandboxRecord?> Find(string name) => await records.Find(name);

    public async Task<IReadOnlyList<SandboxRecord>> List() => await records.List();

    public async Task<IReadOnlyList<string>> WithDueWork() => await records.WithDueWork();

    public async Task<ISandboxMemory> Open(string name) => await StoredMemory.Open(RowsOf(name), JournalOf(name), journals, wall, name);

    public async Task<ISandboxMemory> Begin(SandboxRecord sandbox) =>
        await StoredMemory.Begin(RowsOf(sandbox.Name), JournalOf(sandbox.Name), journals, wall, sandbox);

    public async Task<SandboxClock> ReadClock(string name)
    {
        var clock = new SandboxClock(wall);
        var (shift, frozenAt) = await new SandboxStore(database, name).LoadClock();
        clock.Restore(shift, frozenAt);
        return clock;
    }

    public Task MarkUsed(IReadOnlyCollection<(string Name, DateTimeOffset At)> uses) => records.MarkUsed(uses);

    public async Task<StorageException?> Trouble() => await database.Trouble() ?? await journals.Trouble();

    private IDatabase RowsOf(string sandbox) => inCharge?.RowsOf(sandbox) ?? database;

    private IDatabase JournalOf(string sandbox) => inCharge?.JournalOf(sandbox) ?? journals.Database;
}
