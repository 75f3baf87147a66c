using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>How much the journal of each of a team's sandboxes keeps.</summary>
public sealed class JournalQuotaTests : TeamSuite
{
    private const int Calls = 200;

    private protected override SimulatorOptions Options =>
        base.Options with { Journal = new(100, 256L * 1024 * 1024, TimeSpan.FromDays(1)) };

    [Theory]
    [InlineData("""{"journalEntries":40}""", 40)]
    [InlineData("""{"journalEntries":1000}""", 100)]
    [InlineData("""{}""", 100)]
    public async Task The_narrower_of_the_team_s_and_the_simulator_s_bound_holds(string quotas, int kept)
    {
        await GivenTeam("shop", "shop-*", quotas);

        Assert.Equal((kept, 100), (await KeptOf("shop-1"), await KeptOf("elsewhere")));
    }

    [Fact]
    public async Task A_quota_of_none_keeps_none()
    {
        await GivenTeam("shop", "shop-*", """{"journalEntries":0,"callsPerSecond":1000}""");

        Assert.Equal(0, await KeptOf("shop-1"));
    }

    [Fact]
    public async Task Bytes_are_bounded_for_each_sandbox()
    {
        await GivenTeam("shop", "shop-*", """{"journalMegabytes":1}""");
        var large = Message.Of("benchmarkingNop", context: "") + new string(' ', 50_000);

        for (var call = 0; call < 60; call++)
        {
            (await Call("shop-1", large)).ShouldBe(200);
            (await Call("elsewhere", large)).ShouldBe(200);
        }

        Assert.InRange(await Entries("shop-1"), 10, 25);
        Assert.Equal(60, await Entries("elsewhere"));
    }

    [Fact]
    public async Task A_changed_quota_holds_from_the_next_entry_on()
    {
        await GivenTeam("shop", "shop-*");
        Assert.Equal(100, await KeptOf("shop-1"));

        await AsOperator(HttpMethod.Put, "/api/teams/shop", """{"sandboxes":["shop-*"],"quotas":{"journalEntries":20}}""");
        Assert.InRange(await KeptOf("shop-1"), 15, 20);
        await AsOperator(HttpMethod.Delete, "/api/teams/shop");
        // Segments that were begun under the narrower bound go as a whole.
        Assert.InRange(await KeptOf("shop-1"), 90, 100);
    }

    private async Task<int> KeptOf(string sandbox)
    {
        for (var call = 0; call < Calls; call++)
            (await Call(sandbox)).ShouldBe(200);
        return await Entries(sandbox);
    }

    private async Task<int> Entries(string sandbox) =>
        (await AsOperator(HttpMethod.Get, $"/@{sandbox}/sandbox/journal?limit=500")).ShouldBe(200).Each("items", "id").Count();
}
