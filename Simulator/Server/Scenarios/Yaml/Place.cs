namespace SeqrSandbox.Simulator.Scenarios.Yaml;

/// <summary>Where something stands in a file; both are counted from 1.</summary>
internal readonly record struct Place(int Line, int Column);
