namespace SeqrSandbox.Simulator.Scenarios.Yaml;

/// <summary>A part of a YAML file that knows where it stands.</summary>
internal abstract record Node(Place At);
