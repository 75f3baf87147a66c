using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>Several simulators on one store: what one changes holds in all of them a moment later.</summary>
public sealed class SharedStoreTests : IDisposable
{
    private static readonly Team Shop = new("shop", default, [NamePattern.Parse("shop-*")!], TeamQuotas.None, new('0', 64));

    private readonly FakeTimeProvider wall = new();
    private readonly SqliteDatabase database = SqliteDatabase.InMemory();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_change_of_another_simulator_holds_after_a_second()
    {
        using var here = await Opened(new Shared(database));
        using var there = await Opened(new Shared(database));
        Assert.Null(await there.Change(_ => TeamChange.Save(Shop)));
        Assert.Equal((null, "shop"), (here.Current.Of("shop-1")?.Team.Name, there.Current.Of("shop-1")?.Team.Name));

        wall.Advance(TeamRegistry.CheckEvery);

        await Eventually.Holds(() => here.Current.Of("shop-1")?.Team.Name == "shop", "the other one's team is known");
        Assert.Null(await here.Change(_ => TeamChange.Remove("shop")));
        wall.Advance(TeamRegistry.CheckEvery);
        await Eventually.Holds(() => there.Current.Of("shop-1") is null, "its removal is known");
    }

    [Fact]
    public async Task A_store_that_fails_leaves_the_teams_in_force_and_is_asked_again()
    {
        var store = new Shared(database);
        using var there = await Opened(new Shared(database));
        await there.Change(_ => TeamChange.Save(Shop));
        using var here = await Opened(store);
        store.Fails = true;
        await there.Change(_ => TeamChange.Remove("shop"));
        wall.Advance(TeamRegistry.CheckEvery);
        Assert.Equal((1, "shop"), (store.Asked, here.Current.Of("shop-1")?.Team.Name));

        store.Fails = false;
        wall.Advance(TeamRegistry.CheckEvery);

        await Eventually.Holds(() => here.Current.Of("shop-1") is null, "the removal is known");
    }

    [Fact]
    public async Task A_change_that_was_overtaken_is_decided_again()
    {
        using var here = await Opened(new Shared(database));
        using var there = await Opened(new Shared(database));
        List<int> seen = [];

        Assert.Null(await here.Change(list =>
        {
            seen.Add(list.Teams.Length);
            if (seen.Count == 1)
                Assert.Null(there.Change(_ => TeamChange.Save(Shop)).GetAwaiter().GetResult());
            return TeamChange.Save(Shop with { Name = "other" });
        }));

        Assert.Equal([0, 1], seen);
        Assert.Equal(["other", "shop"], (await new StoredTeams(database).Load()).Teams.Select(team => team.Name));
    }

    [Fact]
    public async Task A_store_of_one_simulator_is_not_asked_again()
    {
        var store = new Shared(database) { IsShared = false };
        using var here = await Opened(store);

        wall.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, store.Asked);
    }

    private async Task<TeamRegistry> Opened(ITeams store)
    {
        var registry = new TeamRegistry(store, new(), wall, NullLogger<TeamRegistry>.Instance);
        await registry.Open();
        return registry;
    }

    /// <summary>A store that several simulators share.</summary>
    private sealed class Shared(SqliteDatabase database) : ITeams
    {
        private readonly StoredTeams inner = new(database);

        public bool Fails { get; set; }

        public int Asked { get; private set; }

        public bool IsShared { get; init; } = true;

        public Task<long> Revision()
        {
            Asked++;
            return Fails ? Task.FromException<long>(new StorageException("The network is away.")) : inner.Revision();
        }

        public Task<TeamList> Load() => inner.Load();

        public Task<bool> Save(Team team, long revision) => inner.Save(team, revision);

        public Task<bool> Remove(string name, long revision) => inner.Remove(name, revision);
    }
}
