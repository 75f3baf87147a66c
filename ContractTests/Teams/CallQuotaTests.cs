using SeqrSandbox.ContractTests.Control;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>How many SOAP calls a second a team may make. Merchants send no token: the sandbox's name tells the team.</summary>
public sealed class CallQuotaTests : TeamSuite
{
    [Fact]
    public async Task At_one_moment_exactly_as_many_concurrent_calls_are_answered()
    {
        await GivenTeam("shop", "shop-*,ci", """{"callsPerSecond":20}""");
        string[] sandboxes = ["shop-1", "shop-2", "ci"];

        var replies = await Task.WhenAll(Enumerable.Range(0, 90).Select(number => Task.Run(() => Call(sandboxes[number % 3]))));

        Assert.Equal(20, replies.Count(reply => reply.Status == 200));
        Assert.Equal(70, replies.Count(reply => reply.Status == 429));
        Assert.Equal("70", (await AsOperator(HttpMethod.Get, "/api/teams/shop"))["usage.refusedCalls"]);
    }

    [Fact]
    public async Task A_call_beyond_is_a_fault_that_says_when_to_send_it_again()
    {
        await GivenTeam("shop", "shop-*", """{"callsPerSecond":1}""");
        (await Call("shop-1")).ShouldBe(200);

        var refused = (await Call("shop-1")).ShouldBe(429);

        Assert.Equal(("1", "text/xml"), (RetryAfter(refused), refused.MediaType));
        Assert.Contains(
            "<faultcode>soap:Server</faultcode><faultstring>The team shop may make 1 SOAP calls a second to its sandboxes (shop-*), "
                + "and this one is beyond that; nothing was done. Send it again after 1 s (Retry-After)",
            TextOf(refused),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_as_long_as_told_it_is_answered()
    {
        await GivenTeam("shop", "shop-*", """{"callsPerSecond":4}""");
        while ((await Call("shop-1")).Status == 200)
        {
        }

        Wall.Advance(TimeSpan.FromMilliseconds(249));
        (await Call("shop-1")).ShouldBe(429);
        Wall.Advance(TimeSpan.FromMilliseconds(1));
        (await Call("shop-1")).ShouldBe(200);
        var wait = int.Parse(RetryAfter((await Call("shop-1")).ShouldBe(429))!);
        Wall.Advance(TimeSpan.FromSeconds(wait));
        Assert.Equal([200, 200, 200, 200, 429], await Statuses(5));
    }

    [Fact]
    public async Task A_call_beyond_makes_no_sandbox()
    {
        await GivenTeam("shop", "shop-*", """{"callsPerSecond":1}""");
        (await Call("shop-1")).ShouldBe(200);

        (await Call("shop-2")).ShouldBe(429);

        Assert.Equal(["shop-1"], await SandboxNames());
    }

    [Fact]
    public async Task Nothing_else_is_counted_and_nobody_else_is_bounded()
    {
        var token = await GivenTeam("shop", "shop-*", """{"callsPerSecond":1}""");
        await GivenTeam("other", "other-*", """{"callsPerSecond":1}""");
        (await Call("shop-1")).ShouldBe(200);
        (await Call("shop-1")).ShouldBe(429);

        (await Host.Send(HttpMethod.Get, $"/@shop-1{Soap}?wsdl")).ShouldBe(200);
        (await As(token, HttpMethod.Get, "/@shop-1/sandbox/clock")).ShouldBe(200);
        (await Call("other-1")).ShouldBe(200);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Call("elsewhere"))), reply => reply.ShouldBe(200));
        Assert.All(
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Host.Send(HttpMethod.Post, Soap, Nop, "text/xml"))),
            reply => reply.ShouldBe(200));
    }

    [Fact]
    public async Task Another_change_of_a_team_gives_it_no_more_calls_and_another_rate_does()
    {
        await GivenTeam("shop", "shop-*", """{"callsPerSecond":1}""");
        (await Call("shop-1")).ShouldBe(200);

        await Change("""{"callsPerSecond":1,"sandboxes":9}""");
        (await Call("shop-1")).ShouldBe(429);
        await Change("""{"callsPerSecond":3}""");
        Assert.Equal([200, 200, 200, 429], await Statuses(4));
        await Change("{}");
        Assert.Equal([200, 200, 200, 200, 200], await Statuses(5));
    }

    private async Task Change(string quotas) =>
        (await AsOperator(HttpMethod.Put, "/api/teams/shop", $$"""{"sandboxes":["shop-*"],"quotas":{{quotas}}}""")).ShouldBe(200);

    private async Task<IReadOnlyList<int>> Statuses(int calls)
    {
        List<int> statuses = [];
        for (var call = 0; call < calls; call++)
            statuses.Add((await Call("shop-1")).Status);
        return statuses;
    }

    private static string? RetryAfter(Reply reply) => reply.Headers.RetryAfter?.ToString();
}
