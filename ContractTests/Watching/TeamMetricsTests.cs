using SeqrSandbox.ContractTests.Teams;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>The metrics of a simulator that teams share.</summary>
public sealed class TeamMetricsTests : TeamSuite
{
    [Fact]
    public async Task They_are_the_operators_alone()
    {
        var token = await GivenTeam("shop", "shop-*");

        (await As(token, HttpMethod.Get, "/metrics")).ShouldBeProblem(403, "operator-only");
        (await As(token, HttpMethod.Get, "/@shop-1/metrics")).ShouldBeProblem(403, "operator-only");
        (await As(OperatorToken, HttpMethod.Get, "/metrics")).ShouldBe(200);
    }

    [Fact]
    public async Task Calls_beyond_a_quota_are_counted_by_themselves()
    {
        await GivenTeam("shop", "shop-*", """{"callsPerSecond":2}""");
        foreach (var status in (int[])[200, 200, 429, 429, 429])
            (await Call("shop-1")).ShouldBe(status);

        var page = MetricsPage.Parse(TextOf(await As(OperatorToken, HttpMethod.Get, "/metrics")));

        Assert.Equal((3, 2), (page.Value("seqr_calls_over_quota_total"), page.Sum("seqr_calls_total")));
    }
}
