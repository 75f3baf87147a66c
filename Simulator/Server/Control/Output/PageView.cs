namespace SeqrSandbox.Simulator.Control.Output;

/// <summary>A page of a list, newest first. Next is the before of the next page's query; null on the last.</summary>
internal sealed record PageView<T>(IReadOnlyList<T> Items, string? Next);
