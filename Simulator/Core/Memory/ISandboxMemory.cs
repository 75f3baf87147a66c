using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// All that one sandbox remembers. Desks and whoever serves a sandbox keep nothing beside it, so that a reset, a
/// removal, a restart and another
/// server see the same.
/// </summary>
public interface ISandboxMemory
{
    /// <summary>Invoices, principals, books, notifications, and what is due.</summary>
    IStore Store { get; }

    SandboxClock Clock { get; }

    /// <summary>Gives references; they rise for as long as the sandbox is there, over a reset too.</summary>
    ReferenceGenerator References { get; }

    /// <summary>The scenarios that calls have put into the sandbox.</summary>
    IPutScenarios PutScenarios { get; }

    /// <summary>What was recorded. Ids rise for as long as the sandbox is there, over a reset too.</summary>
    IJournal Journal { get; }

    /// <summary>How often scenarios saw the calls that no invoice counts.</summary>
    CallCounts ScriptedCalls { get; }

    WrongPins WrongPins { get; }

    /// <summary>What merchants did before, as far as findings depend on it.</summary>
    ConductRules Conduct { get; }

    /// <summary>What is due and could not be carried out.</summary>
    FailingWork Failing { get; }

    /// <summary>Raised when invoices were changed or forgotten, before whoever did it is answered.</summary>
    Signal InvoicesChanged { get; }

    /// <summary>Called when something became due.</summary>
    event Action? DueChanged;

    /// <summary>Keeps the clock as it is now.</summary>
    Task SaveClock();

    /// <summary>
    /// Forgets everything but how far references and ids have come, and begins as a new sandbox does: nobody finds it
    /// empty.
    /// </summary>
    Task Reset();

    /// <summary>
    /// Forgets everything and the sandbox itself. What is saved after that fails with
    /// <see cref="SandboxRemovedException"/>.
    /// </summary>
    Task Remove();
}

/// <summary>The memories of all sandboxes of a simulator.</summary>
public interface ISandboxMemories
{
    /// <summary>Where they are kept, for people.</summary>
    string Name { get; }

    /// <summary>The sandboxes with a name, whether they are open or not.</summary>
    IReadOnlyList<SandboxRecord> List();

    /// <summary>The sandboxes in which something will happen by itself, so that somebody has to look after them.</summary>
    IReadOnlyList<string> WithDueWork();

    /// <summary>The memory of a sandbox that is there. The one without a name always is.</summary>
    Task<ISandboxMemory> Open(string name);

    /// <summary>Begins the memory of a new sandbox.</summary>
    Task<ISandboxMemory> Begin(SandboxRecord sandbox);

    Task MarkUsed(IReadOnlyCollection<(string Name, DateTimeOffset At)> uses);

    /// <summary>Why nothing can be read or written; null when all can.</summary>
    Task<StorageException?> Trouble();
}

/// <summary>What is known of a sandbox that need not be open.</summary>
/// <param name="Name">Its name; empty for the one that is always there.</param>
/// <param name="Seed">What its random choices come from.</param>
/// <param name="CreatedAt">By the wall clock.</param>
/// <param name="UsedAt">When a call last reached it, by the wall clock.</param>
public sealed record SandboxRecord(string Name, int Seed, DateTimeOffset CreatedAt, DateTimeOffset UsedAt);
