namespace SeqrSandbox.Simulator.Pages.Scenarios;

/// <summary>The scenarios of a sandbox.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Wrong">Files that are not used.</param>
public sealed record ScenariosView(IReadOnlyList<ScenarioLine> Items, IReadOnlyList<WrongFile> Wrong);
