using System.Security.Cryptography;
using System.Text;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.ContractTests.Exploring;

public sealed class LifeGeneratorTests
{
    private static readonly HashSet<ShopAction> Everything = [.. Enum.GetValues<ShopAction>()];

    /// <summary>The stored digest is of another run, on another machine: the lives are the same, byte for byte.</summary>
    [Fact]
    public async Task A_seed_makes_the_same_lives_everywhere()
    {
        var texts = Enumerable.Range(0, 2000).Select(Text(seed: 7)).ToList();

        Assert.Equal(texts, Enumerable.Range(0, 2000).Select(Text(seed: 7)));
        Assert.NotEqual(texts, Enumerable.Range(0, 2000).Select(Text(seed: 8)));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(texts))));
        await Verifier.Verify($"{string.Join('\n', texts.Take(5))}\nsha256 of the first 2000: {digest}\n");
    }

    [Fact]
    public void A_life_does_not_depend_on_those_before_it()
    {
        var all = Enumerable.Range(0, 50).Select(Text(seed: 7)).ToList();

        Assert.Equal(all[^1], Text(seed: 7)(49));
    }

    [Fact]
    public void Each_life_is_a_right_scenario_file_that_reads_back_as_it_was()
    {
        var generator = new LifeGenerator(3, Everything);

        Assert.All(Enumerable.Range(0, 3000), number =>
        {
            var text = LifeText.Of(generator.Make(number));
            var (life, errors) = Life.Read(ScenarioReader.Read(text));
            Assert.Empty(errors);
            Assert.Equal(text, LifeText.Of(life!));
        });
    }

    [Fact]
    public void Each_cell_is_aimed_at_in_each_round()
    {
        var generator = new LifeGenerator(3, Everything);

        var aims = Enumerable.Range(0, generator.Cells.Length).Select(number => generator.Make(number).Scenario.Description);

        Assert.Equal(generator.Cells.Select(cell => $"Aimed at {cell}.").Order(), aims.Order());
    }

    [Fact]
    public void A_shop_gets_no_action_that_it_does_not_offer()
    {
        var generator = new LifeGenerator(3, new HashSet<ShopAction>());

        var actions = Enumerable.Range(0, 2000).SelectMany(number => generator.Make(number).Shop).Select(step => step.Do).Distinct();

        Assert.Empty(actions.Except([ShopAction.Leave, ShopAction.Look, ShopAction.Order]));
    }

    private static Func<int, string> Text(int seed)
    {
        var generator = new LifeGenerator(seed, Everything);
        return number => LifeText.Of(generator.Make(number));
    }
}
