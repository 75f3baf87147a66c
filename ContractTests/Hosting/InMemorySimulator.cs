using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>
/// A simulator without a network, and with the second engine: a suite that runs in memory and over Kestrel runs on both engines.
/// </summary>
public sealed class InMemorySimulator : SimulatorUnderTest
{
    private int connections;

    private protected override bool UsesSoapCore => true;

    private protected override void Configure(WebApplicationBuilder builder) => builder.WebHost.UseTestServer();

    private protected override HttpClient Connect(WebApplication started)
    {
        var (server, connection) = (started.GetTestServer(), $"in-memory-{++connections}");
        return new(server.CreateHandler(context => context.Connection.Id = connection)) { BaseAddress = server.BaseAddress };
    }
}
