using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.ContractTests.Sandboxes;
using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>The operator makes, shows, changes and removes teams.</summary>
public sealed class TeamControlTests : TeamSuite, IDisposable
{
    private readonly TemporaryDirectory directory = new();

    private protected override SimulatorOptions Options => base.Options with { DataDirectory = directory.Path };

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task A_new_team_is_shown_with_its_token_once()
    {
        var made = (await MakeTeam("shop", "shop-*,demo", """{"sandboxes":3,"journalMegabytes":2}""")).ShouldBe(201);
        var token = made["token"]!;

        Assert.Matches("^seqr~[A-Za-z0-9_-]{43}$", token);
        Assert.Equal("/api/teams/shop", made.Headers.Location!.OriginalString);
        Assert.Equal(["shop-*", "demo"], made.Each("team.sandboxes"));
        var shown = (await AsOperator(HttpMethod.Get, "/api/teams/shop")).ShouldBe(200);
        Assert.Equal(made.At("team").GetRawText(), shown.Json.GetRawText());
        Assert.Equal(("3", null, "2", null), (shown["quotas.sandboxes"], shown["quotas.journalEntries"], shown["quotas.journalMegabytes"],
            shown["quotas.callsPerSecond"]));
        Assert.DoesNotContain(token, TextOf(await AsOperator(HttpMethod.Get, "/api/teams")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_digest_of_a_token_is_on_the_disk()
    {
        var token = await GivenTeam("shop", "shop-*");
        await Host.DisposeAsync();

        foreach (var file in Directory.GetFiles(directory.Path))
            Assert.DoesNotContain(token["seqr~".Length..], await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        await using var restarted = await WallHost.Start(Options);
        (await restarted.Send(HttpMethod.Put, "/sandboxes/shop-1", token: token)).ShouldBe(201);
        (await restarted.Send(HttpMethod.Put, "/sandboxes/other", token: token)).ShouldBe(403);
    }

    [Fact]
    public async Task Teams_are_listed_newest_first_page_by_page()
    {
        foreach (var name in new[] { "a", "b", "c" })
        {
            await GivenTeam(name, $"{name}-*");
            Wall.Advance(TimeSpan.FromSeconds(1));
        }

        var first = (await AsOperator(HttpMethod.Get, "/api/teams?limit=2")).ShouldBe(200);

        Assert.Equal(["c", "b"], first.Each("items", "name"));
        var second = await AsOperator(HttpMethod.Get, $"/api/teams?limit=2&before={first["next"]}");
        Assert.Equal(["a"], second.Each("items", "name"));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task A_change_replaces_names_and_quotas_and_keeps_the_token()
    {
        var token = await GivenTeam("shop", "shop-*", """{"sandboxes":3}""");

        var changed = (await AsOperator(HttpMethod.Put, "/api/teams/shop", """{"sandboxes":["store-*"],"quotas":{"callsPerSecond":9}}"""))
            .ShouldBe(200);

        Assert.Equal((null, "9"), (changed["quotas.sandboxes"], changed["quotas.callsPerSecond"]));
        (await As(token, HttpMethod.Put, "/sandboxes/shop-1")).ShouldBeProblem(403, "other-sandbox", "whose sandboxes are named store-*");
        (await As(token, HttpMethod.Put, "/sandboxes/store-1")).ShouldBe(201);
    }

    [Fact]
    public async Task A_new_token_ends_the_one_before()
    {
        var before = await GivenTeam("shop", "shop-*");

        var after = (await AsOperator(HttpMethod.Post, "/api/teams/shop/token")).ShouldBe(200)["token"]!;

        (await As(before, HttpMethod.Get, "/sandboxes")).ShouldBeProblem(401, "unauthorized", "the token of your team");
        (await As(after, HttpMethod.Get, "/sandboxes")).ShouldBe(200);
    }

    [Fact]
    public async Task A_removed_team_is_nobody_and_its_sandboxes_stay()
    {
        var token = await GivenTeam("shop", "shop-*");
        (await As(token, HttpMethod.Put, "/sandboxes/shop-1")).ShouldBe(201);

        (await AsOperator(HttpMethod.Delete, "/api/teams/shop")).ShouldBe(204);

        (await As(token, HttpMethod.Get, "/sandboxes")).ShouldBeProblem(401, "unauthorized");
        Assert.Equal(["shop-1"], await SandboxNames());
    }

    [Theory]
    [InlineData("shop-*", "named by both shop-a-* (of other) and shop-* would also belong to the team shop", "shop-a-*")]
    [InlineData("shop-*", "named by both *-ci (of other) and shop-* would", "ci-*,*-ci")]
    [InlineData("shop-1", "named shop-1 would also belong to the team shop", "shop-1")]
    public async Task Names_that_would_belong_to_two_teams_are_refused(string first, string told, string second)
    {
        await GivenTeam("shop", first);

        (await MakeTeam("other", second)).ShouldBeProblem(409, "overlapping-names", told);
        await GivenTeam("other", "free-*");
        (await AsOperator(HttpMethod.Put, "/api/teams/other", $$"""{"sandboxes":{{List(second)}}}"""))
            .ShouldBeProblem(409, "overlapping-names", told);
        Assert.Equal(["free-*"], (await AsOperator(HttpMethod.Get, "/api/teams/other")).Each("sandboxes"));
    }

    /// <summary>Rows may come from elsewhere.</summary>
    [Fact]
    public async Task If_names_overlap_all_the_same_the_most_specific_team_owns_a_sandbox()
    {
        var general = await GivenTeam("general", "shop-*");
        var special = await GivenTeam("special", "free");
        var store = Host.Services.GetRequiredService<ITeams>();
        var list = await store.Load();
        Assert.True(await store.Save(
            list.Find("special")! with { Sandboxes = [NamePattern.Parse("shop-a-*")!] }, list.Revision));
        await AsOperator(HttpMethod.Put, "/api/teams/general", """{"sandboxes":["shop-*"]}""");
        await Teams.Open();

        (await As(general, HttpMethod.Put, "/sandboxes/shop-a-1")).ShouldBe(403);
        (await As(special, HttpMethod.Put, "/sandboxes/shop-a-1")).ShouldBe(201);
        (await As(general, HttpMethod.Put, "/sandboxes/shop-b-1")).ShouldBe(201);
    }

    [Theory]
    [InlineData("""{"sandboxes":["a-*"]}""", "name is missing")]
    [InlineData("""{"name":"a b","sandboxes":["a-*"]}""", "name is 'a b'; it has to be 1 to 64 letters")]
    [InlineData("""{"name":"a"}""", "sandboxes is missing")]
    [InlineData("""{"name":"a","sandboxes":[]}""", "sandboxes is empty; a team has one pattern at least")]
    [InlineData("""{"name":"a","sandboxes":["a-*","/x"]}""", "sandboxes[1] is '\"/x\"'; it has to be 1 to 64 letters")]
    [InlineData("""{"name":"a","sandboxes":"a-*"}""", "a JSON array")]
    [InlineData(
        """{"name":"a","sandboxes":["a-*"],"quotas":{"sandboxes":-1}}""",
        "quotas.sandboxes is '-1'; it has to be a whole number from 0")]
    [InlineData(
        """{"name":"a","sandboxes":["a-*"],"quotas":{"callsPerSecond":0}}""",
        "quotas.callsPerSecond is '0'; it has to be a whole number from 1 to 100000")]
    [InlineData("""{"name":"a","sandboxes":["a-*"],"quotas":{"journalEntries":1.5}}""", "quotas.journalEntries is '1.5'")]
    [InlineData("""{"name":"a","sandboxes":["a-*"],"quotas":{"journalMegabytes":"many"}}""", "a whole number from 0 to 1000000")]
    public async Task A_wrong_declaration_says_what_to_mend(string body, string told)
    {
        (await AsOperator(HttpMethod.Post, "/api/teams", body)).ShouldBeProblem(400, "invalid-value", told);
        Assert.Empty((await AsOperator(HttpMethod.Get, "/api/teams")).Each("items"));
    }

    [Fact]
    public async Task An_unknown_quota_is_refused_with_the_nearest_known() =>
        (await MakeTeam("a", "a-*", """{"callPerSecond":1}""")).ShouldBeProblem(400, "unknown-member", "Is callsPerSecond meant?");

    [Fact]
    public async Task A_name_that_is_taken_or_unknown_is_told()
    {
        await GivenTeam("shop", "shop-*");

        (await MakeTeam("shop", "other-*")).ShouldBeProblem(409, "already-exists", "There is a team shop already.");
        foreach (var (method, path) in new[] { ("GET", ""), ("PUT", ""), ("DELETE", ""), ("POST", "/token") })
        {
            (await AsOperator(new(method), $"/api/teams/shoq{path}", method == "PUT" ? """{"sandboxes":["a"]}""" : null))
                .ShouldBeProblem(404, "not-found", "There is no team 'shoq'. Is shop meant?");
        }
    }

    [Fact]
    public async Task Concurrent_declarations_of_one_name_make_one_team()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => MakeTeam("shop", "shop-*"))));

        Assert.Equal(1, replies.Count(reply => reply.Status == 201));
        Assert.Equal(19, replies.Count(reply => reply.Status is 409 or 503));
        Assert.Equal(["shop"], (await AsOperator(HttpMethod.Get, "/api/teams")).Each("items", "name"));
    }

    [Fact]
    public async Task Concurrent_declarations_of_one_sandbox_give_it_to_one_team()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => MakeTeam($"t{number}", "shop-*"))));

        Assert.Equal(1, replies.Count(reply => reply.Status == 201));
        Assert.Single((await AsOperator(HttpMethod.Get, "/api/teams")).Each("items"));
    }
}
