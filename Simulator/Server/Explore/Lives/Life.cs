using System.Collections.Immutable;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.Simulator.Explore.Lives;

/// <summary>
/// A merchant's order and everything around it: what SEQR and the payer do, which is a scenario, and what happens at the shop. It is
/// written and read as a scenario file.
/// </summary>
/// <param name="Scenario">What the payer, SEQR's answers and its posts do.</param>
/// <param name="Shop">What the customer does at the shop after the first order, which is placed at the beginning.</param>
internal sealed record Life(Scenario Scenario, ImmutableArray<ShopStep> Shop)
{
    /// <summary>How many steps and rules it has.</summary>
    public int Lines =>
        Scenario.Payer.Length
        + Scenario.Calls.Length
        + Scenario.Posts.Length
        + (Scenario.Notification == NotificationRule.AsSeqrDoes ? 0 : 1)
        + Shop.Length;

    /// <summary>How many orders are placed.</summary>
    public int Orders => 1 + Shop.Count(step => step.Do == ShopAction.Order);

    /// <summary>Reads a life; null with the mistakes if the file is not a right scenario.</summary>
    public static (Life? Life, IReadOnlyList<ScenarioError> Errors) Read(ScenarioReading reading) =>
        reading.Scenario is { } scenario ? (new(scenario, reading.Shop), []) : (null, reading.Errors);
}
