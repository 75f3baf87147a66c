using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Moving;
using SeqrSandbox.Simulator.Storage.Sandboxes;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>A table that one of the databases has is copied by <c>migrate</c>, with all its columns, and none is forgotten.</summary>
public sealed class MovedTableTests : IDisposable
{
    /// <summary>What a database knows of its servers and its schema.</summary>
    private static readonly string[] Left = ["schema_version", "servers", "slots", "commits", "cluster"];

    private readonly EngineUnderTest postgres = new(Engine.Postgres);

    [Fact]
    public async Task Every_table_of_postgresql_is_copied()
    {
        using var database = postgres.Open();

        Assert.Equal(Names(_ => true), (await Tables(database)).Except(Left));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_table_of_sqlite_is_copied(bool isJournal)
    {
        using var database = SqliteDatabase.InMemory(isJournal ? DatabaseKind.Journal : DatabaseKind.Sandboxes);

        Assert.Equal(Names(table => table.IsJournal == isJournal), await Tables(database));
    }

    [Fact]
    public void Whatever_a_reset_clears_is_copied() => Assert.Empty(Saving.Tables.Except(MovedTable.All.Select(table => table.Name)));

    [Fact]
    public async Task Both_databases_have_the_same_columns_and_the_rowid_is_kept_where_postgresql_has_one()
    {
        using var database = postgres.Open();
        using var rows = SqliteDatabase.InMemory();
        using var journal = SqliteDatabase.InMemory(DatabaseKind.Journal);
        foreach (var table in MovedTable.All)
        {
            var there = await database.All(
                $"SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table.Name}'",
                row => row.GetString(0));
            var here = await (table.IsJournal ? journal : rows).All(
                $"SELECT name FROM pragma_table_info('{table.Name}')", row => row.GetString(0));

            Assert.Equal((table.Name, there.Contains("rowid")), (table.Name, table.KeepsRows));
            Assert.Equal(there.Except(["rowid"]).Order(StringComparer.Ordinal), here.Order(StringComparer.Ordinal));
            Assert.Empty(table.Key.Split(", ").Except(there));
        }
    }

    public void Dispose() => postgres.Dispose();

    private static IEnumerable<string> Names(Func<MovedTable, bool> are) =>
        MovedTable.All.Where(are).Select(table => table.Name).Order(StringComparer.Ordinal);

    private static async Task<IEnumerable<string>> Tables(IDatabase database) => (await database.All(
        database.IsShared
            ? "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
            : "SELECT name FROM sqlite_master WHERE type = 'table'",
        row => row.GetString(0))).Order(StringComparer.Ordinal);
}
