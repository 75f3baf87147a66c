using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>The library of a sandbox that was given no other: the payer is whoever opens the wallet.</summary>
internal sealed class ManualLibrary : IScenarioLibrary
{
    private static readonly Scenario Manual = new() { Name = "manual", Description = "Nothing happens by itself: the payer is whoever opens the wallet." };

    public IReadOnlyList<Scenario> Newest { get; } = [Manual];

    public Scenario Default => Manual;

    public Scenario? Find(string name) => name == Manual.Name ? Manual : null;
}
