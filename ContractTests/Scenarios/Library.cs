using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>Scenarios put together in a test, the newest first; the last is the default.</summary>
internal sealed class Library(params Scenario[] newest) : IScenarioLibrary
{
    public static readonly Scenario Manual = Of("manual");

    public IReadOnlyList<Scenario> Newest => newest;

    public Scenario Default => newest[^1];

    public Scenario? Find(string name) => newest.FirstOrDefault(scenario => scenario.Name == name);

    public static Scenario Of(string name, params PayerStep[] payer) => new() { Name = name, Description = name, Payer = [.. payer] };

    /// <summary>The payer does this, a while (in seconds) after the step before.</summary>
    public static PayerStep Step(PayerAction action, double after = 0) =>
        new() { Do = action, After = after > 0 ? new() { Time = DurationRange.Exactly(TimeSpan.FromSeconds(after)) } : StepTrigger.AtOnce };
}
