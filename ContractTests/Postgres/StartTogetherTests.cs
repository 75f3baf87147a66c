using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.Simulator.Storage.Postgres;

namespace SeqrSandbox.ContractTests.Postgres;

/// <summary>Servers that start at the same moment find each other: none forgets another that is just there.</summary>
public sealed class StartTogetherTests
{
    private const int Servers = 12;

    [Fact]
    public async Task Each_of_many_servers_that_start_at_once_is_known_to_all()
    {
        var address = PostgresAddress.Parse(PostgresServer.Shared.NewDatabase(), out _)!;
        await using var source = Npgsql.NpgsqlDataSource.Create(address.Settings);
        await PostgresSchema.Migrate(source, "start");
        var list = new ServerList(source);
        for (var round = 0; round < 5; round++)
        {
            var starting = Enumerable.Range(0, Servers).Select(number => $"http://server-{round}-{number}").ToList();
            var started = starting.ConvertAll(reached => new Ownership(address, reached, NullLogger.Instance));
            await Task.WhenAll(started.Select(server => Task.Run(() => server.Start("start"))));

            var (known, _) = await list.Read();

            Assert.Equal(starting.Order(StringComparer.Ordinal), known.Select(server => server.Address).Order(StringComparer.Ordinal));
            foreach (var server in started)
                await server.DisposeAsync();
        }
    }
}
