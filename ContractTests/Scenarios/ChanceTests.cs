using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Scenarios;
using static SeqrSandbox.ContractTests.Scenarios.Library;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>The random choices of a scenario are the same for the same seed.</summary>
public sealed class ChanceTests
{
    private static readonly DurationRange Range = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(100));

    private static readonly Scenario Random = Of(
        "random",
        new PayerStep { Do = PayerAction.Scan, After = new() { Time = Range } },
        new PayerStep { Do = PayerAction.Confirm, After = new() { Time = Range }, Takes = Range });

    [Fact]
    public async Task The_same_seed_gives_the_same_run() => Assert.Equal(await Run(1), await Run(1));

    [Fact]
    public async Task Another_seed_gives_another() => Assert.NotEqual(await Run(1), await Run(2));

    [Fact]
    public async Task Each_invoice_has_choices_of_its_own()
    {
        using var given = await ScriptedWorld.Under(Random);

        var invoices = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => given.Send())));

        Assert.Equal(20, invoices.Select(invoice => invoice.Plan!.Seed).Distinct().Count());
        Assert.Equal(20, invoices.Select(invoice => invoice.Due).Distinct().Count());
    }

    [Fact]
    public void Random_picks_lie_within_their_bounds_and_are_spread_over_them()
    {
        var picked = Enumerable.Range(0, 1000).Select(nth => Chance.Pick(Range, 1, ChanceOf.Fault, 0, nth)).ToArray();

        Assert.All(picked, length => Assert.InRange(length, Range.Least, Range.Most));
        Assert.InRange(picked.Min().TotalSeconds, 1, 5);
        Assert.InRange(picked.Max().TotalSeconds, 96, 100);
        Assert.InRange(picked.Average(length => length.TotalSeconds), 45, 56);
    }

    /// <summary>
    /// A seed that was written down has to give the same run in every later version: these numbers are SplitMix64's,
    /// from another implementation.
    /// </summary>
    [Fact]
    public void A_seed_keeps_its_meaning()
    {
        Assert.Equal(16321491304643971414UL, Chance.Draw(1, ChanceOf.Step));
        Assert.Equal(5272526690872684688UL, Chance.Draw(1, ChanceOf.Fault, 2, 7));
        Assert.Equal(944544054120748416UL, Chance.Draw(-1, ChanceOf.Notification));
        Assert.Equal((-1793358918, 1303364834), (Chance.Seed(1, "paid", 0), Chance.Seed(7, "slow-network", 3)));
        Assert.Equal(new TimeSpan(610365102), Chance.Pick(Range, 1, ChanceOf.Fault));
        Assert.Equal(new TimeSpan(513358158), Chance.Pick(Range, 1, ChanceOf.Fault, 0, 1));
    }

    private static async Task<string[]> Run(int seed)
    {
        using var opened = await TestSandbox.Open(seed: seed);
        opened.Sandbox.Scenarios = new Library(Random);
        using var given = new ScriptedWorld(opened);
        List<string> histories = [];
        for (var i = 0; i < 3; i++)
        {
            var invoice = await given.Send();
            await given.Advance(400);
            histories.AddRange(await given.History(invoice));
        }

        return [.. histories];
    }
}
