using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>How many sandboxes a team may have, whoever makes them and however.</summary>
public sealed class SandboxQuotaTests : TeamSuite
{
    private const string Told = "The team shop (shop-*) may have 3 sandboxes, and no more are made.";

    [Fact]
    public async Task One_too_many_is_a_problem_or_a_fault()
    {
        var token = await GivenThree();

        (await As(token, HttpMethod.Put, "/sandboxes/shop-4")).ShouldBeProblem(409, "too-many-sandboxes", Told);
        (await As(token, HttpMethod.Get, "/@shop-4/sandbox/clock")).ShouldBeProblem(503, "too-many-sandboxes", Told);
        (await AsOperator(HttpMethod.Put, "/sandboxes/shop-4")).ShouldBeProblem(409, "too-many-sandboxes", Told);
        var fault = (await Call("shop-4")).ShouldBe(500);
        Assert.Equal("text/xml", fault.MediaType);
        Assert.Contains($"<faultcode>soap:Server</faultcode><faultstring>{Told}", TextOf(fault), StringComparison.Ordinal);
        (await As(null, HttpMethod.Get, "/@shop-4/wallet")).ShouldBeProblem(503, "too-many-sandboxes", Told);
        Assert.Equal(["shop-1", "shop-2", "shop-3"], await SandboxNames());
    }

    [Fact]
    public async Task Those_there_are_and_those_of_others_are_not_concerned()
    {
        var token = await GivenThree();

        (await Call("shop-1")).ShouldBe(200);
        (await As(token, HttpMethod.Put, "/sandboxes/shop-3")).ShouldBe(200);
        (await Call("elsewhere")).ShouldBe(200);
    }

    [Fact]
    public async Task Removing_one_or_raising_the_quota_makes_room()
    {
        var token = await GivenThree();

        (await As(token, HttpMethod.Delete, "/sandboxes/shop-1")).ShouldBe(204);
        (await Call("shop-4")).ShouldBe(200);
        (await Call("shop-5")).ShouldBe(500);
        (await AsOperator(HttpMethod.Put, "/api/teams/shop", """{"sandboxes":["shop-*"],"quotas":{"sandboxes":4}}""")).ShouldBe(200);
        (await Call("shop-5")).ShouldBe(200);
        (await Call("shop-6")).ShouldBe(500);
    }

    [Fact]
    public async Task A_quota_of_none_lets_none_be_made()
    {
        await GivenTeam("shop", "shop-*", """{"sandboxes":0}""");

        (await Call("shop-1")).ShouldBe(500);

        Assert.Empty(await SandboxNames());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Concurrent_first_calls_make_exactly_as_many(int most)
    {
        await GivenTeam("shop", "shop-*", $$"""{"sandboxes":{{most}}}""");

        var replies = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Task.Run(() => Call($"shop-{number}"))));

        Assert.Equal(most, replies.Count(reply => reply.Status == 200));
        Assert.Equal(60 - most, replies.Count(reply => reply.Status == 500));
        Assert.Equal(most, (await SandboxNames()).Count);
        Assert.Equal($"{most}", (await AsOperator(HttpMethod.Get, "/api/teams/shop"))["usage.sandboxes"]);
    }

    /// <summary>A sandbox that could not be made takes no place.</summary>
    [Fact]
    public async Task A_failure_gives_the_place_back()
    {
        await GivenTeam("shop", "shop-*", """{"sandboxes":2}""");
        var sandboxes = Host.Services.GetRequiredService<SandboxDirectory>();
        await sandboxes.Enter("shop-1");
        await Assert.ThrowsAsync<TooManySandboxesException>(async () =>
        {
            await sandboxes.Enter("shop-2");
            await sandboxes.Enter("shop-3");
        });

        await sandboxes.Remove("shop-2");

        Assert.Equal("shop-3", (await sandboxes.Enter("shop-3")).Name);
    }

    private async Task<string> GivenThree()
    {
        var token = await GivenTeam("shop", "shop-*", """{"sandboxes":3}""");
        (await As(token, HttpMethod.Put, "/sandboxes/shop-1")).ShouldBe(201);
        (await As(token, HttpMethod.Get, "/@shop-2/sandbox/clock")).ShouldBe(200);
        (await Call("shop-3")).ShouldBe(200);
        return token;
    }
}
