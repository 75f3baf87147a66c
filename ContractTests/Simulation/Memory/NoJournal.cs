using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation.Memory;

/// <summary>Keeps nothing: no answer depends on the journal.</summary>
internal sealed class NoJournal : IJournal
{
    public bool IsKept => false;

    public long Last => 0;

    public long Entries => 0;

    public long Dropped => 0;

    public DateTimeOffset? Gap => null;

    public ValueTask Record(JournalEntry entry, IEntrySupplement? supplement = null) => ValueTask.CompletedTask;

    public Task<IReadOnlyList<JournalEntry>> List(JournalFilter filter) => Task.FromResult<IReadOnlyList<JournalEntry>>([]);

    public Task<JournalEntry?> Find(long id) => Task.FromResult<JournalEntry?>(null);

    public Task Flush() => Task.CompletedTask;

    public Task Close() => Task.CompletedTask;

    public Task Clear() => Task.CompletedTask;

    public IJournalSubscription Subscribe() => throw new NotSupportedException("Nobody watches a journal that keeps nothing.");
}

/// <summary>No call puts a scenario into the sandbox.</summary>
internal sealed class NoScenarios : IPutScenarios
{
    public long Version => 0;

    public IReadOnlyList<StoredScenario> List() => [];

    public string? Default() => null;

    public Task Save(StoredScenario scenario) => throw new NotSupportedException("No life puts a scenario.");

    public Task Delete(string name) => throw new NotSupportedException("No life removes a scenario.");

    public Task SetDefault(string name) => throw new NotSupportedException("No life sets a default.");
}
