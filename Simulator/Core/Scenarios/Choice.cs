namespace SeqrSandbox.Core.Scenarios;

/// <summary>A scenario, and why this one.</summary>
/// <param name="Scenario">What was chosen.</param>
/// <param name="Reason">Why.</param>
/// <param name="UnknownName">The name that the call gave, where no scenario has it.</param>
public sealed record Choice(Scenario Scenario, ScenarioReason Reason, string? UnknownName);
