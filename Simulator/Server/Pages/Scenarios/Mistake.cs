using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Pages.Scenarios;

/// <summary>One thing wrong in a scenario, at its line.</summary>
public sealed record Mistake(int Line, int Column, string Found, string Right, string? Nearest)
{
    internal static Mistake Of(ScenarioError error) => new(error.At.Line, error.At.Column, error.Found, error.Right, error.Nearest);
}
