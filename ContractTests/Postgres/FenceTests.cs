using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Postgres;

namespace SeqrSandbox.ContractTests.Postgres;

/// <summary>A server that was replaced saves nothing, even while it does not know that it was: each commit asks the database.</summary>
public sealed class FenceTests : IAsyncLifetime
{
    private readonly PostgresAddress address = PostgresAddress.Parse(PostgresServer.Shared.NewDatabase(), out _)!;
    private NpgsqlDataSource source = null!;
    private PostgresDatabase database = null!;
    private Ownership server = null!;

    public async Task InitializeAsync()
    {
        source = NpgsqlDataSource.Create(address.Settings);
        await PostgresSchema.Migrate(source, "fence");
        database = new(source, "fence");
        await database.Write(Statement.Any("CREATE TABLE kept (id BIGINT PRIMARY KEY)"));
        server = new(address, "http://server", NullLogger.Instance);
        await server.Start("fence");
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        database.Dispose();
        await source.DisposeAsync();
    }

    [Fact]
    public async Task What_a_replaced_server_saves_is_not_kept_and_what_it_saves_of_its_other_sandboxes_is()
    {
        var (lost, held) = (await InCharge(1), await InCharge(2));
        Assert.True(await lost.Write(Insert(1)));
        // As another server's claim does. This one is not told.
        await database.Write(Statement.Any("UPDATE slots SET epoch = epoch + 1 WHERE slot = 1"));

        var written = await Task.WhenAll(lost.Write(Insert(2)), held.Write(Insert(3)), lost.Write(Insert(4)), held.Write(Insert(5)));

        Assert.Equal([false, true, false, true], written);
        Assert.Equal([1, 3, 5], await database.All("SELECT id FROM kept ORDER BY id", row => row.GetInt64(0)));
    }

    [Fact]
    public async Task A_server_that_knows_that_it_was_replaced_says_so()
    {
        var lost = await InCharge(1);
        await server.Release(1);
        await database.Write(Statement.Any("UPDATE slots SET epoch = epoch + 1 WHERE slot = 1"));

        await Assert.ThrowsAsync<SandboxMovedException>(() => lost.Write(Insert(1)));

        Assert.Empty(await database.All("SELECT id FROM kept", row => row.GetInt64(0)));
    }

    private async Task<FencedDatabase> InCharge(int slot)
    {
        Assert.Equal([slot], await server.TryClaim([slot]));
        return new(database, server, slot, server.EpochOf(slot));
    }

    private static Statement Insert(long id) => Statement.Any("INSERT INTO kept VALUES ($1)", id);
}
