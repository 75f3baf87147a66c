using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sandboxes;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>Sandboxes share a database and nothing else.</summary>
public abstract class SeparateSandboxes(Engine engine) : StoreTest(engine)
{
    [Fact]
    public async Task Sandboxes_do_not_see_each_other_and_are_cleared_one_at_a_time()
    {
        var other = new SandboxStore(Database, "b");
        foreach (var (name, sandbox) in new[] { ("a", Store), ("b", other) })
        {
            await new SandboxRecords(Database).Add(new(name, 1, Given.Noon, Given.Noon));
            Assert.True(await sandbox.Save(Everything.Changes));
            await sandbox.SaveClock(TimeSpan.FromHours(1), Given.Noon);
            await new ScenarioRows(Database, name).Save(new("mine", Given.Noon, "name: mine"));
            await new ScenarioRows(Database, name).SetDefault("mine");
            await new CountRows(Database, sandbox, name, "call", 10).Next("key");
        }

        await Store.BeginAnew(new());

        foreach (var table in Saving.Tables)
        {
            Assert.Equal((table, 0), (table, await Rows(table, "a")));
            Assert.NotEqual((table, 0), (table, await Rows(table, "b")));
        }

        Assert.Null(await Store.FindTerminal(Everything.Terminal.Id));
        Assert.NotNull(await other.FindTerminal(Everything.Terminal.Id));
        Assert.Equal((TimeSpan.Zero, null), await Store.LoadClock());
        Assert.Equal((TimeSpan.FromHours(1), Given.Noon), await other.LoadClock());

        ValueTask<long> Rows(string table, string sandbox) =>
            Database.First($"SELECT count(*) FROM {table} WHERE sandbox = $1", row => row.GetInt64(0), sandbox);
    }

    [Fact]
    public async Task Nothing_can_be_put_into_a_sandbox_that_was_removed()
    {
        await new ScenarioRows(Database, "gone").Save(new("mine", Given.Noon, "name: mine"));
        await new ScenarioRows(Database, "gone").SetDefault("mine");

        var rows = new ScenarioRows(Database, "gone");
        await rows.Load();
        Assert.Empty(rows.List());
        Assert.Null(rows.Default());
    }

    [Fact]
    public async Task Every_table_belongs_to_a_sandbox_and_is_cleared()
    {
        // All but those about sandboxes, what a reset leaves of them, and whoever uses or serves them.
        string[] others =
        [
            "sandboxes", "teams", "team_revision", "audited_calls", "schema_version", "journals", "segments", "slots", "servers", "commits",
            "cluster", "last_references",
        ];
        var tables = await Database.All(
            Kind == Engine.Postgres
                ? "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name"
                : "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
            row => row.GetString(0));

        Assert.Equal(Saving.Tables.Order(StringComparer.Ordinal), tables.Except(others));
    }

    public sealed class InMemory() : SeparateSandboxes(Engine.Memory);

    public sealed class InFile() : SeparateSandboxes(Engine.File);

    public sealed class InPostgres() : SeparateSandboxes(Engine.Postgres);
}
