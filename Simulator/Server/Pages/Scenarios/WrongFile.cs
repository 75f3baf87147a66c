namespace SeqrSandbox.Simulator.Pages.Scenarios;

/// <summary>A file that is not used, and why.</summary>
public sealed record WrongFile(string File, IReadOnlyList<Mistake> Mistakes);
