namespace SeqrSandbox.Simulator.Cli;

/// <summary>A value, or none.</summary>
internal readonly struct Optional<T>(T value)
    where T : struct
{
    public bool HasValue { get; } = true;

    public T Value { get; } = value;
}
