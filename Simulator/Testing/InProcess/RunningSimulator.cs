using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Hosting;

namespace SeqrSandbox.Testing.InProcess;

/// <summary>A simulator in this process. Only this class knows the server.</summary>
internal sealed class RunningSimulator : IAsyncDisposable
{
    /// <summary>A free port of the loopback address.</summary>
    public const string AnyPort = "http://127.0.0.1:0";

    private readonly WebApplication app;

    private RunningSimulator(WebApplication app, SeqrTransport transport)
    {
        this.app = app;
        IsInMemory = transport == SeqrTransport.InMemory;
        Address = new(IsInMemory ? "http://localhost/" : app.Urls.First());
    }

    public bool IsInMemory { get; }

    public Uri Address { get; }

    /// <exception cref="SeqrSandboxException">The simulator cannot start.</exception>
    public static async Task<RunningSimulator> Start(SeqrSimulatorOptions options, CancellationToken stop)
    {
        InvariantCulture.Enter();
        WebApplication? app = null;
        try
        {
            app = await SimulatorHost.Build(
                new() { Urls = AnyPort, DataDirectory = options.DataDirectory, Seed = options.Seed, MaxSandboxes = options.MaxSandboxes },
                builder => Configure(builder, options.Transport));
            await app.StartAsync(stop);
            return new(app, options.Transport);
        }
        catch (Exception error) when (error is StorageException or IOException)
        {
            if (app is not null)
                await app.DisposeAsync();
            throw new SeqrSandboxException("The simulator cannot start", error.Message, inner: error);
        }
    }

    public HttpMessageHandler CreateHandler() => IsInMemory ? app.GetTestServer().CreateHandler() : new SocketsHttpHandler();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static void Configure(WebApplicationBuilder builder, SeqrTransport transport)
    {
        Isolate(builder);
        if (transport == SeqrTransport.InMemory)
            builder.WebHost.UseTestServer();
    }

    /// <summary>Keeps the settings, the signals and the culture of the test program from the simulator.</summary>
    public static void Isolate(WebApplicationBuilder builder)
    {
        // The tests' own appsettings.json and environment are not meant for the simulator.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseUrls(AnyPort);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton<IStartupFilter, InvariantCulture>();
    }

    /// <summary>
    /// The test program handles its own signals: Ctrl-C ends the tests, and not only the simulator in them.
    /// </summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
