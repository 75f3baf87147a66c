using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Storage;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>What the store of teams and audited calls does.</summary>
public abstract class TeamStoreTests(Engine engine) : StoreTest(engine)
{
    private static readonly Team Shop = new(
        "shop", Given.Noon, [Pattern("shop-*"), Pattern("ci")], new(3, 0, 5L * 1024 * 1024 * 1024, 50), new('a', 64));

    private static readonly Team Bare = new("bare", Given.Noon.AddDays(-1), [Pattern("*")], TeamQuotas.None, new('b', 64));

    private static readonly AuditedCall Call =
        new(0, Given.Noon, AuditedCaller.Team, "shop", "PUT", "/sandboxes/{name}", "shop-1", 201);

    private StoredTeams Teams => new(Database);

    private StoredTeams Audit => new(Database);

    [Fact]
    public async Task Teams_come_back_as_they_were_saved_in_the_order_of_their_creation()
    {
        Assert.True(await Teams.Save(Shop, await Teams.Revision()));
        Assert.True(await Teams.Save(Bare, await Teams.Revision()));

        var list = await Teams.Load();

        Assert.Equal(await Teams.Revision(), list.Revision);
        Assert.Equal([Written(Bare), Written(Shop)], list.Teams.Select(Written));
    }

    [Fact]
    public async Task A_saved_team_replaces_the_one_of_its_name_but_for_its_creation()
    {
        await Teams.Save(Shop, await Teams.Revision());
        var changed = Shop with { Sandboxes = [Pattern("store")], Quotas = new(null, 1, null, null), TokenHash = new('c', 64) };

        Assert.True(await Teams.Save(changed with { CreatedAt = Given.Noon.AddDays(1) }, await Teams.Revision()));

        Assert.Equal([Written(changed)], (await Teams.Load()).Teams.Select(Written));
    }

    [Fact]
    public async Task A_change_under_an_older_revision_changes_nothing()
    {
        var before = await Teams.Revision();
        Assert.True(await Teams.Save(Shop, before));
        var after = await Teams.Revision();

        Assert.False(await Teams.Save(Bare, before));
        Assert.False(await Teams.Remove("shop", before));

        Assert.True(after > before);
        Assert.Equal((after, "shop"), (await Teams.Revision(), Assert.Single((await Teams.Load()).Teams).Name));
    }

    [Fact]
    public async Task Of_concurrent_changes_under_one_revision_one_is_saved()
    {
        var revision = await Teams.Revision();

        var saved = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            number => Task.Run(() => Teams.Save(Shop with { Name = $"t{number}" }, revision))));

        Assert.Single(saved, isSaved => isSaved);
        Assert.Single((await Teams.Load()).Teams);
    }

    [Fact]
    public async Task A_removed_team_is_gone_and_an_unknown_one_changes_nothing()
    {
        await Teams.Save(Shop, await Teams.Revision());

        Assert.True(await Teams.Remove("shop", await Teams.Revision()));
        var revision = await Teams.Revision();
        Assert.False(await Teams.Remove("shop", revision));

        Assert.Empty((await Teams.Load()).Teams);
        Assert.Equal(revision, await Teams.Revision());
    }

    [Fact]
    public async Task Audited_calls_come_back_newest_first_with_rising_ids()
    {
        AuditedCall[] calls = [Call, Call with { Who = AuditedCaller.Unknown, Team = null, Sandbox = "", Status = 401 }];
        await Audit.Add(calls);
        await Audit.Add([Call with { Who = AuditedCaller.Operator, Team = null }]);

        var kept = await Audit.List(new(null, null, null, 10));

        Assert.Equal(
            [calls[0], calls[1], Call with { Who = AuditedCaller.Operator, Team = null }],
            kept.Reverse().Select(call => call with { Id = 0 }));
        Assert.Equal(kept.Select(call => call.Id).Distinct().OrderDescending(), kept.Select(call => call.Id));
        Assert.Equal(kept.Skip(1), await Audit.List(new(null, null, kept[0].Id, 10)));
        Assert.Equal([kept[2]], await Audit.List(new("shop", "shop-1", null, 10)));
        Assert.Equal([kept[0], kept[2]], await Audit.List(new(null, "shop-1", null, 10)));
        Assert.Equal([kept[0]], await Audit.List(new(null, null, null, 1)));
    }

    private static NamePattern Pattern(string text) => NamePattern.Parse(text)!;

    private static string Written(Team team) => $"{team.Name} {team.CreatedAt:O} {team.SandboxNames} {team.Quotas} {team.TokenHash}";

    public sealed class InMemory() : TeamStoreTests(Engine.Memory);

    public sealed class InFile() : TeamStoreTests(Engine.File);

    public sealed class InPostgres() : TeamStoreTests(Engine.Postgres);
}
