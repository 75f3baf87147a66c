namespace SeqrSandbox.Simulator.Scenarios.Yaml;

/// <summary>A file cannot be read on from here.</summary>
internal sealed class UnreadableException(Place at, string found, string right) : Exception(found)
{
    public Place At { get; } = at;

    public string Found { get; } = found;

    public string Right { get; } = right;
}
