namespace SeqrSandbox.Simulator.Scenarios.Yaml;

internal sealed record ListNode(Place At, IReadOnlyList<Node> Items) : Node(At);
