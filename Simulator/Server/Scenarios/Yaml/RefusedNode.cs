namespace SeqrSandbox.Simulator.Scenarios.Yaml;

/// <summary>Something is there, but an error was told of it already: nothing more is to be said.</summary>
internal sealed record RefusedNode(Place At) : Node(At);
