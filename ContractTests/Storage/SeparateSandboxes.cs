using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sandboxes;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>Sandboxes share a database and nothing else.</summary>
public abstract class SeparateSandboxes(bool onDisk) : StoreTest(onDisk)
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
        }

        await Store.BeginAnew(new());

        Assert.All(Saving.Tables, table => Assert.Equal((table, 0), (table, Rows(table, "a"))));
        Assert.All(Saving.Tables, table => Assert.NotEqual((table, 0), (table, Rows(table, "b"))));
        Assert.Null(await Store.FindTerminal(Everything.Terminal.Id));
        Assert.NotNull(await other.FindTerminal(Everything.Terminal.Id));
        Assert.Equal((TimeSpan.Zero, null), Store.LoadClock());
        Assert.Equal((TimeSpan.FromHours(1), Given.Noon), other.LoadClock());

        long Rows(string table, string sandbox) => Database.Read(session =>
            session.First($"SELECT count(*) FROM {table} WHERE sandbox = $1", row => row.GetInt64(0), sandbox));
    }

    [Fact]
    public async Task Nothing_can_be_put_into_a_sandbox_that_was_removed()
    {
        await new ScenarioRows(Database, "gone").Save(new("mine", Given.Noon, "name: mine"));
        await new ScenarioRows(Database, "gone").SetDefault("mine");

        Assert.Empty(new ScenarioRows(Database, "gone").List());
        Assert.Null(new ScenarioRows(Database, "gone").Default());
    }

    [Fact]
    public void Every_table_belongs_to_a_sandbox_and_is_cleared()
    {
        // All but the one that says which sandboxes there are.
        var tables = Database.Read(
            session =>
                session.All(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sandboxes' ORDER BY name",
                    row => row.GetString(0)));

        Assert.Equal(tables, Saving.Tables.Order(StringComparer.Ordinal));
    }

    public sealed class InMemory() : SeparateSandboxes(onDisk: false);

    public sealed class InFile() : SeparateSandboxes(onDisk: true);
}
