using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// Everything one sandbox remembers. Desks and other code that serves a sandbox keep no state beside it, so a reset, a
/// removal, a restart and another server see the same.
/// </summary>
public interface ISandboxMemory
{
    /// <summary>Invoices, principals, books, notifications, and due items.</summary>
    IStore Store { get; }

    SandboxClock Clock { get; }

    /// <summary>Makes references. They rise for as long as the sandbox exists, across resets too.</summary>
    ReferenceGenerator References { get; }

    /// <summary>The scenarios that calls have put into the sandbox.</summary>
    IPutScenarios PutScenarios { get; }

    /// <summary>The recorded entries. Their ids rise for as long as the sandbox exists, across resets too.</summary>
    IJournal Journal { get; }

    /// <summary>Counts the calls that no invoice counts, for scenarios.</summary>
    CallCounts ScriptedCalls { get; }

    WrongPins WrongPins { get; }

    /// <summary>Merchants' earlier calls, as far as findings depend on them. Only this process knows them.</summary>
    ConductRules Conduct { get; }

    /// <summary>The bills that were sent a moment ago, for findings. Only this process knows them.</summary>
    SentBills SentBills { get; }

    /// <summary>The due items that could not be carried out. Only this process knows them: another one tries them again.</summary>
    FailingWork Failing { get; }

    /// <summary>Raised when invoices were changed or forgotten, before the caller is answered.</summary>
    Signal InvoicesChanged { get; }

    /// <summary>Raised when something became due.</summary>
    event Action? DueChanged;

    /// <summary>Saves the clock's present state.</summary>
    Task SaveClock();

    /// <summary>
    /// Forgets everything except the last references and ids, and begins anew. No reader finds the sandbox empty.
    /// </summary>
    Task Reset();

    /// <summary>
    /// Forgets everything and the sandbox itself. Any later save fails with <see cref="SandboxRemovedException"/>.
    /// </summary>
    Task Remove();
}

/// <summary>The memories of all sandboxes of a simulator.</summary>
public interface ISandboxMemories
{
    /// <summary>A description of where they are kept, for people.</summary>
    string Name { get; }

    /// <summary>Whether other servers have the same sandboxes, and each is open on one of them.</summary>
    bool IsShared { get; }

    /// <summary>Whether this server may open the sandbox.</summary>
    bool IsInCharge(string name);

    /// <summary>A sandbox with a name; null if there is none.</summary>
    Task<SandboxRecord?> Find(string name);

    /// <summary>The sandboxes with a name, open or not.</summary>
    Task<IReadOnlyList<SandboxRecord>> List();

    /// <summary>The sandboxes with something due later, which must be kept running.</summary>
    Task<IReadOnlyList<string>> WithDueWork();

    /// <summary>Opens the memory of an existing sandbox. The one without a name always exists.</summary>
    Task<ISandboxMemory> Open(string name);

    /// <summary>Begins the memory of a new sandbox.</summary>
    Task<ISandboxMemory> Begin(SandboxRecord sandbox);

    /// <summary>The clock of a sandbox as it is stored, whichever server has the sandbox open.</summary>
    Task<SandboxClock> ReadClock(string name);

    Task MarkUsed(IReadOnlyCollection<(string Name, DateTimeOffset At)> uses);

    /// <summary>The reason why reading or writing fails; null if all is well.</summary>
    Task<StorageException?> Trouble();
}

/// <summary>What is known of a sandbox, open or not.</summary>
/// <param name="Name">Its name; empty for the one that always exists.</param>
/// <param name="Seed">The seed of its random choices.</param>
/// <param name="CreatedAt">By the wall clock.</param>
/// <param name="UsedAt">When a call last reached it, by the wall clock.</param>
public sealed record SandboxRecord(string Name, int Seed, DateTimeOffset CreatedAt, DateTimeOffset UsedAt);
