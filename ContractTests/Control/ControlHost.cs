using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.Simulator.Hosting;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Control;

/// <summary>A simulator that runs, and a client for its control API.</summary>
internal sealed class ControlHost : IAsyncDisposable
{
    private ControlHost(WebApplication app, HttpClient client) => (App, Client) = (app, client);

    public WebApplication App { get; }

    public HttpClient Client { get; }

    public Sandbox Sandbox => App.Services.GetRequiredService<SandboxDirectory>().Root!;

    public static async Task<ControlHost> Start(Transport transport, SimulatorOptions? options = null)
    {
        var inMemory = transport == Transport.InMemory;
        var app = await SimulatorHost.Build(
            (options ?? new()) with { Urls = "http://127.0.0.1:0" },
            builder => _ = inMemory ? builder.WebHost.UseTestServer() : builder.WebHost);
        await app.StartAsync();
        return new(app, inMemory ? app.GetTestClient() : new() { BaseAddress = new(app.Urls.First()) });
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}
