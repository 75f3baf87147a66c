using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// The part of a sandbox's memory that lasts as long as its process and need not be stored: no answer depends on it, and another server
/// that opens the sandbox begins without it. A reset replaces it, so everything added here is forgotten with the rest.
/// </summary>
public sealed class ProcessMemory(TimeProvider wall)
{
    public ConductRules Conduct { get; } = new();

    public SentBills SentBills { get; } = new();

    public FailingWork Failing { get; } = new(wall);
}
