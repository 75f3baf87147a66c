using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>A simulator without a network.</summary>
public sealed class InMemorySimulator : SimulatorUnderTest
{
    private protected override void Configure(WebApplicationBuilder builder) => builder.WebHost.UseTestServer();

    private protected override HttpClient Connect(WebApplication started) => started.GetTestClient();
}
