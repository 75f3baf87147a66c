namespace SeqrSandbox.Simulator.Control.Scenarios;

/// <summary>A page of scenarios, newest first, and every file that is not used.</summary>
internal sealed record ScenarioPageView(IReadOnlyList<ScenarioItemView> Items, string? Next, IReadOnlyList<WrongScenarioView> Wrong);
