namespace SeqrSandbox.Simulator.Pages.Scenarios;

/// <summary>A scenario to read and to write.</summary>
/// <param name="Line">As it is kept; null of one that is not there yet.</param>
/// <param name="Text">The YAML in the editor.</param>
/// <param name="Mistakes">What is wrong in it, in the order of the lines.</param>
/// <param name="Trouble">Why it was not done.</param>
/// <param name="MayRemove">It was written here, and can be taken back.</param>
public sealed record ScenarioView(ScenarioLine? Line, string Text, IReadOnlyList<Mistake> Mistakes, string? Trouble, bool MayRemove);
