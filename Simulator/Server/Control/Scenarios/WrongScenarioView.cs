using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Control.Scenarios;

/// <summary>A file that is not used.</summary>
internal sealed record WrongScenarioView(string File, IReadOnlyList<ScenarioErrorView> Errors)
{
    public static WrongScenarioView Of(WrongScenario wrong) => new(wrong.File, [.. wrong.Errors.Select(ScenarioErrorView.Of)]);
}
