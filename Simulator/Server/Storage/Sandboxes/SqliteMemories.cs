using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage.Journal;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The memories of all sandboxes of a simulator, in one database and one journal.</summary>
internal sealed class SqliteMemories(Database database, JournalWriter journals, TimeProvider wall) : ISandboxMemories
{
    private readonly SandboxRecords records = new(database);

    public string Name => database.Name;

    public IReadOnlyList<SandboxRecord> List() => records.List();

    public IReadOnlyList<string> WithDueWork() => records.WithDueWork();

    public async Task<ISandboxMemory> Open(string name) => await SqliteMemory.Open(database, journals, wall, name);

    public async Task<ISandboxMemory> Begin(SandboxRecord sandbox) => await SqliteMemory.Begin(database, journals, wall, sandbox);

    public Task MarkUsed(IReadOnlyCollection<(string Name, DateTimeOffset At)> uses) => records.MarkUsed(uses);

    public async Task<StorageException?> Trouble() => await database.Trouble() ?? await journals.Trouble();
}
