namespace SeqrSandbox.Simulator.Storage;

/// <summary>A sandbox was removed while something was still going on in it.</summary>
internal sealed class SandboxRemovedException(string name) : Exception($"The sandbox {name} was removed meanwhile.");
