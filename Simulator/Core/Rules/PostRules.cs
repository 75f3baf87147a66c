using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Rules;

/// <summary>Finds the rule of a scenario that applies to a post to the merchant.</summary>
public static class PostRules
{
    public static bool Concern(Scenario scenario, PostKind kind) => scenario.Posts.Any(rule => rule.On == kind);

    /// <summary>What goes wrong with a post; null if nothing does.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="reason">Why it was chosen.</param>
    /// <param name="kind">What is posted.</param>
    /// <param name="nth">The post's number.</param>
    /// <param name="seed">The seed of random choices.</param>
    public static ScriptedPost? Apply(Scenario scenario, ScenarioReason reason, PostKind kind, int nth, int seed)
    {
        for (var index = 0; index < scenario.Posts.Length; index++)
        {
            var rule = scenario.Posts[index];
            if (rule.On != kind || nth < rule.First || nth > rule.Last)
                continue;
            var delay = rule.Fault.For is { } length ? Chance.Pick(length, seed, ChanceOf.Post, index, nth) : TimeSpan.Zero;
            return new(scenario.Name, reason, index + 1, rule.Fault, delay);
        }

        return null;
    }
}
