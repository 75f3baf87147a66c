using Microsoft.AspNetCore.Builder;
using SeqrSandbox.Simulator.Hosting;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>A simulator that stops, and starts again at the same address with the same data.</summary>
internal sealed class StoppableSimulator : IAsyncDisposable
{
    private readonly TemporaryDirectory data = new();
    private WebApplication? app;
    private string urls = "http://127.0.0.1:0";

    public Uri Address => new(urls);

    public async Task Start()
    {
        app = await SimulatorHost.Build(new() { Urls = urls, DataDirectory = data.Path });
        await app.StartAsync();
        urls = app.Urls.First();
    }

    public async Task Stop()
    {
        if (app is null)
            return;
        await app.StopAsync();
        await app.DisposeAsync();
        app = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        data.Dispose();
    }
}
