using SeqrSandbox.ContractTests.Sandboxes;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>A simulator without an operator's token.</summary>
public sealed class OpenSimulatorTests : TeamSuite, IDisposable
{
    private readonly TemporaryDirectory directory = new();

    private protected override SimulatorOptions Options => new() { DataDirectory = directory.Path };

    public void Dispose() => directory.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("any")]
    public async Task Without_any_token_everybody_may_do_everything(string? token)
    {
        (await As(token, HttpMethod.Put, "/sandboxes/mine")).ShouldBe(201);
        (await As(token, HttpMethod.Post, "/@mine/sandbox/reset")).ShouldBe(204);
        Assert.Equal(["mine"], (await As(token, HttpMethod.Get, "/sandboxes")).Each("items", "name"));
        Assert.Empty((await As(token, HttpMethod.Get, "/api/audit")).Each("items"));
    }

    [Fact]
    public async Task It_takes_no_teams_because_they_would_guard_nothing() =>
        (await MakeTeam("shop", "shop-*")).ShouldBeProblem(409, "no-operator-token", "SEQR_SANDBOX_TOKEN");

    [Fact]
    public async Task With_teams_from_before_it_is_closed_to_all_others()
    {
        await Host.DisposeAsync();
        string token;
        await using (var guarded = await WallHost.Start(Options with { Token = OperatorToken }))
        {
            const string shop = """{"name":"shop","sandboxes":["shop-*"]}""";
            token = (await guarded.Send(HttpMethod.Post, "/api/teams", shop, token: OperatorToken))["token"]!;
        }

        await using var opened = await WallHost.Start(Options);

        (await opened.Send(HttpMethod.Get, "/sandbox/clock")).ShouldBeProblem(401, "unauthorized");
        (await opened.Send(HttpMethod.Get, "/api/teams", token: OperatorToken)).ShouldBeProblem(401, "unauthorized");
        (await opened.Send(HttpMethod.Put, "/sandboxes/shop-1", token: token)).ShouldBe(201);
        (await opened.Send(HttpMethod.Put, "/sandboxes/other", token: token)).ShouldBe(403);
    }

    /// <summary>A poll takes some 20 µs in all. What it pays for teams that are not there has to be nothing beside it.</summary>
    [Fact]
    public void Looking_up_a_team_where_there_are_none_takes_no_memory()
    {
        var teams = Teams;
        Assert.Equal(0, AllocatedBy(() => teams.Current.Of("shop-1") is null));
        var bounds = Options.Journal;
        Assert.Equal(0, AllocatedBy(() => ReferenceEquals(bounds, teams.JournalOf("shop-1"))));
    }

    private static long AllocatedBy(Func<bool> holds)
    {
        Assert.True(holds());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var held = 0;
        for (var round = 0; round < 1000; round++)
            held += holds() ? 1 : 0;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(1000, held);
        return allocated;
    }
}
