using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// The part of a sandbox's memory that lasts as long as its process and need not be stored. A reset replaces it, so
/// everything added here is forgotten with the rest.
/// </summary>
public sealed class ProcessMemory(TimeProvider wall)
{
    private const int MostCounts = 10_000;

    public CallCounts ScriptedCalls { get; } = new(MostCounts);

    public WrongPins WrongPins { get; } = new();

    public ConductRules Conduct { get; } = new();

    public FailingWork Failing { get; } = new(wall);
}
