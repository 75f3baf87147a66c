using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation.Memory;

/// <summary>What outlives a process of the simulator.</summary>
internal abstract class Disk
{
    /// <summary>The rows, as nobody but the judge reads them.</summary>
    public abstract IStore Rows { get; }

    /// <summary>Opens the memory for a new process.</summary>
    /// <param name="wall">The process's clock.</param>
    /// <param name="between">What stands between the process and the rows.</param>
    /// <param name="pause">Lets others take their turn.</param>
    /// <param name="wasReset">Called when everything was forgotten.</param>
    public abstract ISandboxMemory Open(TimeProvider wall, Func<IStore, IStore> between, Func<Task> pause, Action wasReset);
}

/// <summary>The model's disk.</summary>
internal sealed class ModelDisk(ModelStore? rows = null) : Disk
{
    public override ModelStore Rows { get; } = rows ?? new();

    public TimeSpan Shift { get; set; }

    public DateTimeOffset? FrozenAt { get; set; }

    public Dictionary<string, int> Calls { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Pins { get; } = new(StringComparer.Ordinal);

    public override ISandboxMemory Open(TimeProvider wall, Func<IStore, IStore> between, Func<Task> pause, Action wasReset) =>
        new ModelMemory(this, wall, between(Rows), pause, wasReset);
}
