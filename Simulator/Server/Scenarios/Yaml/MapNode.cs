namespace SeqrSandbox.Simulator.Scenarios.Yaml;

/// <summary>Names with their values; no name is there twice.</summary>
internal sealed record MapNode(Place At, IReadOnlyList<(TextNode Name, Node Value)> Members) : Node(At);
