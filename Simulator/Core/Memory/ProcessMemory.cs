using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// What a sandbox remembers as long as its process runs, and need not be stored. A reset puts a new one in its place:
/// whatever is added here
/// is forgotten with the rest.
/// </summary>
public sealed class ProcessMemory(TimeProvider wall)
{
    private const int MostCounts = 10_000;

    public CallCounts ScriptedCalls { get; } = new(MostCounts);

    public WrongPins WrongPins { get; } = new();

    public ConductRules Conduct { get; } = new();

    public FailingWork Failing { get; } = new(wall);
}
