using System.Collections.Immutable;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>
/// Makes a life that breaks a fact smaller, for as long as it still does: first without steps and rules, then with plainer ones.
/// </summary>
internal static class Shrinker
{
    private const int MostTries = 300;

    /// <param name="life">A life that breaks a fact.</param>
    /// <param name="stillBreaks">Plays a life, and says whether it breaks the same fact.</param>
    public static async Task<(Life Life, int Tries)> Shrink(Life life, Func<Life, Task<bool>> stillBreaks)
    {
        var tries = 0;
        for (var found = true; found;)
        {
            found = false;
            foreach (var smaller in Smaller(life))
            {
                if (tries == MostTries)
                    return (life, tries);
                if (!LifeGenerator.IsRight(smaller))
                    continue;
                tries++;
                if (!await stillBreaks(smaller))
                    continue;
                (life, found) = (smaller, true);
                break;
            }
        }

        return (life, tries);
    }

    /// <summary>Lives with one thing less, then lives with one thing plainer.</summary>
    private static IEnumerable<Life> Smaller(Life life) => [.. Without(life), .. Plainer(life)];

    private static IEnumerable<Life> Without(Life life)
    {
        var scenario = life.Scenario;
        for (var at = life.Shop.Length - 1; at >= 0; at--)
            yield return life with { Shop = Renumbered(life.Shop.RemoveAt(at)) };
        for (var at = scenario.Calls.Length - 1; at >= 0; at--)
            yield return life with { Scenario = scenario with { Calls = scenario.Calls.RemoveAt(at) } };
        for (var at = scenario.Posts.Length - 1; at >= 0; at--)
            yield return life with { Scenario = scenario with { Posts = scenario.Posts.RemoveAt(at) } };
        if (scenario.Notification != NotificationRule.AsSeqrDoes)
            yield return life with { Scenario = scenario with { Notification = NotificationRule.AsSeqrDoes } };
        if (scenario.Payer.Length > 0)
            yield return life with { Scenario = scenario with { Payer = [] } };
        for (var at = scenario.Payer.Length - 1; at >= 0; at--)
            yield return life with { Scenario = scenario with { Payer = scenario.Payer.RemoveAt(at) } };
    }

    private static IEnumerable<Life> Plainer(Life life)
    {
        var scenario = life.Scenario;
        for (var at = 0; at < scenario.Payer.Length; at++)
        {
            foreach (var step in Plainer(scenario.Payer[at]))
                yield return life with { Scenario = scenario with { Payer = scenario.Payer.SetItem(at, step) } };
        }

        for (var at = 0; at < scenario.Calls.Length; at++)
        {
            foreach (var rule in Plainer(scenario.Calls[at]))
                yield return life with { Scenario = scenario with { Calls = scenario.Calls.SetItem(at, rule) } };
        }

        for (var at = 0; at < life.Shop.Length; at++)
        {
            if (life.Shop[at].Percent is not null)
                yield return life with { Shop = life.Shop.SetItem(at, life.Shop[at] with { Percent = null }) };
            if (life.Shop[at].At > TimeSpan.FromSeconds(10))
                yield return life with { Shop = Sorted(life.Shop.SetItem(at, life.Shop[at] with { At = TimeSpan.FromSeconds(6) })) };
        }
    }

    private static IEnumerable<PayerStep> Plainer(PayerStep step)
    {
        var second = new StepTrigger { Time = DurationRange.Exactly(TimeSpan.FromSeconds(1)) };
        if (step.Takes is not null)
            yield return step with { Takes = null };
        if (step.Outcome != DebitOutcome.Paid)
            yield return step with { Outcome = DebitOutcome.Paid };
        if (step.After != second)
            yield return step with { After = second };
    }

    private static IEnumerable<CallRule> Plainer(CallRule rule)
    {
        if (rule.When is not null)
            yield return rule with { When = null };
        if (rule.Last is { } last && last > rule.First)
            yield return rule with { Last = rule.First };
        if (rule.Fault is { Kind: not FaultKind.Reset } fault)
            yield return rule with { Fault = new() { Kind = FaultKind.Reset, CarriedOut = fault.CarriedOut } };
    }

    /// <summary>An order that is not placed any more is nobody's.</summary>
    private static ImmutableArray<ShopStep> Renumbered(ImmutableArray<ShopStep> steps)
    {
        var orders = 1;
        return
        [
            .. steps.Select(step => step.Do == ShopAction.Order
                ? step with { Order = ++orders }
                : step with { Order = Math.Min(step.Order, orders) }),
        ];
    }

    private static ImmutableArray<ShopStep> Sorted(ImmutableArray<ShopStep> steps) => Renumbered([.. steps.OrderBy(step => step.At)]);
}
