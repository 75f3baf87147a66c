namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>A file that is not used, because of what is wrong in it.</summary>
/// <param name="File">Its name.</param>
/// <param name="Errors">At least one.</param>
internal sealed record WrongScenario(string File, IReadOnlyList<ScenarioError> Errors);
