using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Control.Scenarios;

/// <summary>One thing wrong in a scenario: where it is, what stands there, what would be right, and the word that was probably meant.</summary>
internal sealed record ScenarioErrorView(int Line, int Column, string Found, string Expected, string? Nearest)
{
    public static ScenarioErrorView Of(ScenarioError error) => new(error.At.Line, error.At.Column, error.Found, error.Right, error.Nearest);
}
