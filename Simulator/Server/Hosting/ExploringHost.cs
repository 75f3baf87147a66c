using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>A simulator in this process, for an exploration.</summary>
internal sealed class ExploringHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private ExploringHost(WebApplication app, CallsUnderWay calls)
    {
        this.app = app;
        Address = new(app.Urls.First());
        Stage = new(app.Services.GetRequiredService<SandboxDirectory>(), calls, Address);
    }

    public Uri Address { get; }

    /// <summary>Where the lives are played.</summary>
    public Stage Stage { get; }

    public static async Task<ExploringHost> Open(
        SimulatorOptions options, CancellationToken stop, Action<WebApplicationBuilder>? configure = null)
    {
        var calls = new CallsUnderWay();
        var app = await SimulatorHost.Build(options, builder =>
        {
            builder.Services.AddSingleton<IStartupFilter>(calls);
            configure?.Invoke(builder);
        });
        await app.StartAsync(stop);
        return new(app, calls);
    }

    /// <summary>Shows explorations in the dashboard.</summary>
    public ExplorationBoard Board => app.Services.GetRequiredService<ExplorationBoard>();

    /// <summary>Completes when the simulator is told to stop.</summary>
    public Task WaitForStop(CancellationToken stop) => app.WaitForShutdownAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
