using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.Simulator.Access;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>
/// Every route of the control API, as the simulator has mapped it, with the token of a team that it is none of: a route
/// that is added later is tried too.
/// </summary>
public sealed partial class ForeignTeamTests : TeamSuite
{
    private const string Foreign = "other-1";
    private const string Own = "shop-1";

    /// <summary>What a list of the caller's own sandboxes is.</summary>
    private const string Lists = "GET /sandboxes";

    [Fact]
    public async Task No_route_does_anything_in_a_sandbox_of_another_team()
    {
        var token = await GivenTwoTeams();
        await AsOperator(HttpMethod.Post, $"/@{Foreign}/sandbox/clock/freeze");
        var before = await State();
        // Were the sandbox used, it would count as used now.
        Wall.Advance(TimeSpan.FromHours(1));

        var tried = 0;
        foreach (var (method, path) in Routes(Foreign).SelectMany(Places))
        {
            foreach (var asked in new[] { WithHeader(method, path, token), WithCookie(method, path, token) })
            {
                var status = await Send(asked);
                Assert.True(status is 401 or 403, $"{method} {path} was answered {status}.");
                tried++;
            }
        }

        Assert.InRange(tried, 200, int.MaxValue);
        Assert.Equal(before, await State());
    }

    [Fact]
    public async Task A_list_shows_a_team_its_own_sandboxes()
    {
        var token = await GivenTwoTeams();

        foreach (var path in new[] { "/sandboxes", $"/@{Own}/sandboxes", $"/~{Own}/sandboxes" })
            Assert.Equal([Own], (await As(token, HttpMethod.Get, path)).ShouldBe(200).Each("items", "name"));
        Assert.Equal([Foreign, Own], await SandboxNames());
    }

    /// <summary>Were every call refused, the tests above would prove nothing.</summary>
    [Fact]
    public async Task Every_route_of_a_sandbox_is_open_to_its_own_team()
    {
        var token = await GivenTwoTeams();

        var open = Routes(Own).Where(route => route.Path.StartsWith("/sandbox/", StringComparison.Ordinal)).ToList();

        Assert.InRange(open.Count, 30, int.MaxValue);
        foreach (var (method, path) in open)
        {
            var status = await Send(WithHeader(method, $"/@{Own}{path}", token));
            Assert.True(status is not (401 or 403), $"{method} /@{Own}{path} was answered {status}.");
        }

        (await As(token, HttpMethod.Delete, $"/sandboxes/{Own}")).ShouldBe(204);
        (await As(token, HttpMethod.Put, $"/sandboxes/{Own}")).ShouldBe(201);
    }

    [Fact]
    public async Task Every_route_is_open_to_the_operator()
    {
        await GivenTwoTeams();

        foreach (var (method, path) in Routes(Foreign))
        {
            var status = await Send(WithHeader(method, path, OperatorToken));
            Assert.True(status is not (401 or 403), $"{method} {path} was answered {status}.");
        }
    }

    [Theory]
    [InlineData("GET", "/sandbox/clock", "other-sandbox", "The one without a name is the operator's: put /@NAME before the path.")]
    [InlineData("POST", "/@other-1/sandbox/reset", "other-sandbox", "whose sandboxes are named shop-*, ci. 'other-1' is none of them.")]
    [InlineData("DELETE", "/sandboxes/other-1", "other-sandbox", "'other-1' is none of them.")]
    [InlineData("PUT", "/sandboxes/never-made", "other-sandbox", "'never-made' is none of them.")]
    [InlineData("GET", "/api/teams", "operator-only", "the given one is that of the team shop")]
    [InlineData("GET", "/@shop-1/api/audit", "operator-only", "SEQR_SANDBOX_TOKEN")]
    public async Task A_refusal_says_whose_token_it_is_and_what_it_is_good_for(string method, string path, string type, string told)
    {
        var token = await GivenTwoTeams();

        (await As(token, new(method), path)).ShouldBeProblem(403, type, told);
    }

    [Fact]
    public async Task A_wrong_path_or_method_in_an_own_sandbox_is_told_as_such()
    {
        var token = await GivenTwoTeams();

        (await As(token, HttpMethod.Get, $"/@{Own}/sandbox/nothing")).ShouldBeProblem(404, "unknown-path");
        (await As(token, HttpMethod.Delete, $"/@{Own}/sandbox/clock")).ShouldBeProblem(405, "method-not-allowed");
    }

    [Theory]
    [InlineData("/@never-made/sandbox/clock")]
    [InlineData("/@never-made/sandboxes")]
    [InlineData("/@never-made/api/teams")]
    [InlineData("/@never-made/")]
    [InlineData("/@never-made/journal")]
    public async Task A_team_makes_no_sandbox_of_another_name(string path)
    {
        var token = await GivenTwoTeams();

        (await As(token, HttpMethod.Get, path)).ShouldBe(403);

        Assert.Equal([Foreign, Own], await SandboxNames());
    }

    [Fact]
    public async Task The_first_use_makes_an_own_sandbox()
    {
        var token = await GivenTwoTeams();

        (await As(token, HttpMethod.Get, "/@shop-new/sandbox/clock")).ShouldBe(200);

        Assert.Contains("shop-new", await SandboxNames());
    }

    [Theory]
    [InlineData("")]
    [InlineData("seqr~")]
    [InlineData("the-operators-owN")]
    [InlineData("seqr~AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Another_token_is_nobody_s(string token)
    {
        await GivenTwoTeams();
        using var request = WithCookie("GET", $"/@{Own}/sandbox/clock", token);

        Assert.Equal(401, await Send(request));
        (await As("x" + token, HttpMethod.Get, $"/@{Own}/sandbox/clock")).ShouldBeProblem(401, "unauthorized");
    }

    [Fact]
    public async Task A_cookie_changes_nothing()
    {
        var token = await GivenTwoTeams();

        Assert.Equal(200, await Send(WithCookie("GET", $"/@{Own}/sandbox/clock", token)));
        Assert.Equal(401, await Send(WithCookie("POST", $"/@{Own}/sandbox/reset", token)));
    }

    /// <summary>A team with a sandbox, and the token of another one.</summary>
    private async Task<string> GivenTwoTeams()
    {
        var other = await GivenTeam("other", "other-*");
        var token = await GivenTeam("shop", "shop-*,ci");
        (await As(other, HttpMethod.Put, $"/sandboxes/{Foreign}")).ShouldBe(201);
        (await As(token, HttpMethod.Put, $"/sandboxes/{Own}")).ShouldBe(201);
        return token;
    }

    private IEnumerable<(string Method, string Path)> Routes(string sandbox) =>
        from endpoint in Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where ControlAccess.Guards(endpoint.RoutePattern.RawText)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select (method, Parameter().Replace(
            endpoint.RoutePattern.RawText!, match => match.Groups[1].Value switch { "name" => sandbox, "team" => "other", _ => "1" }));

    /// <summary>Where a foreign team may try a route: at the root and in both sandboxes, as far as it is not its own there.</summary>
    private static IEnumerable<(string Method, string Path)> Places((string Method, string Path) route)
    {
        var isOfSandbox = route.Path.StartsWith("/sandbox/", StringComparison.Ordinal)
            || route.Path.StartsWith(ControlAccess.Mcp, StringComparison.Ordinal);
        string[] places = [$"/@{Foreign}", $"/~{Foreign}", .. isOfSandbox ? [""] : new[] { "", $"/@{Own}" }];
        return places.Where(place => $"{route.Method} {route.Path}" != Lists || place.Contains(Foreign, StringComparison.Ordinal))
            .Select(place => (route.Method, place + route.Path));
    }

    /// <summary>What a call could change. When a sandbox was used comes first, because looking into it uses it.</summary>
    private async Task<string> State()
    {
        // The team's own sandbox may be used.
        var foreign = (await AsOperator(HttpMethod.Get, "/sandboxes")).At("items").EnumerateArray()
            .Single(sandbox => sandbox.GetProperty("name").GetString() == Foreign);
        List<string> state = [foreign.GetRawText(), .. await SandboxNames()];
        foreach (var path in new[]
        {
            "/api/teams", $"/@{Foreign}/sandbox/payers", $"/@{Foreign}/sandbox/terminals", $"/@{Foreign}/sandbox/scenarios",
            $"/@{Foreign}/sandbox/clock", $"/@{Foreign}/sandbox/journal",
        })
            state.Add(TextOf((await AsOperator(HttpMethod.Get, path)).ShouldBe(200)));
        return string.Join('\n', state);
    }

    private static HttpRequestMessage WithHeader(string method, string path, string token)
    {
        var request = Request(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static HttpRequestMessage WithCookie(string method, string path, string token)
    {
        var request = Request(method, path);
        request.Headers.Add("Cookie", $"seqr-sandbox-token={token}");
        return request;
    }

    private static HttpRequestMessage Request(string method, string path) => new(new(method), path)
    {
        Content = method == "GET" ? null : new StringContent("{}", System.Text.Encoding.UTF8, "application/json"),
    };

    /// <summary>A stream has no end, so only its head is waited for.</summary>
    private async Task<int> Send(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await Host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return (int)answer.StatusCode;
        }
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
