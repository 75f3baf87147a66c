namespace SeqrSandbox.Testing.Control;

/// <summary>A page of a list, newest first. Next is the value of before for the next one.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
