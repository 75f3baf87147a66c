using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Cluster;
using SeqrSandbox.Simulator.Control;
using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Mcp.Serving;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Pages;
using SeqrSandbox.Simulator.Qr;
using SeqrSandbox.Simulator.Rest;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Soap;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>Builds a simulator. Tests use it as the program does, with another server or another clock.</summary>
internal static class SimulatorHost
{
    /// <exception cref="StorageException">The data cannot be opened.</exception>
    public static async Task<WebApplication> Build(SimulatorOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // .NET's container images set ports of their own, which would cause a warning at each start.
        builder.WebHost.UseUrls(options.Urls).UseSetting(WebHostDefaults.HttpPortsKey, "")
            .UseSetting(WebHostDefaults.HttpsPortsKey, "").UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(KestrelLimits.Apply);
        builder.Logging.AddSimulatorLog(options);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Spans>();
        builder.Services.AddSingleton<NotificationPost>();
        builder.Services.AddSingleton(new HostAllowList(options.NotificationHosts));
        builder.Services.AddSingleton(new AnsweredHosts(new(options.Hosts)));
        builder.Services.AddSingleton(new CrossSite(new(options.Hosts)));
        builder.Services.AddSingleton<ScenarioFiles>();
        var shared = await ClusterFeature.Open(options, () => LoggerFactory.Create(logging => logging.AddEarlyLog(options)));
        builder.Services.AddSingleton(provider => new Instruments(provider.GetRequiredService<Spans>())
        {
            Rows = shared?.RowMeter ?? new(),
            Journals = shared?.JournalMeter ?? new(),
        });
        builder.Services.AddStorage(options, shared);
        if (shared is not null)
            builder.Services.AddCluster(shared);
        builder.Services.AddAccess();
        builder.Services.AddSandboxes();
        builder.Services.AddSoap(options);
        builder.Services.AddControl();
        builder.Services.AddSingleton<Certifier>();
        builder.Services.AddSingleton<ExplorationBoard>();
        builder.Services.AddMcp();
        configure?.Invoke(builder);

        var app = builder.Build();
        await Open(app);
        app.Use(app.Services.GetRequiredService<InnerRequests>().Take);
        if (shared is not null)
            app.UseCluster();
        app.UseMiddleware<OuterAddress>();
        app.UseMiddleware<SandboxPath>();
        // It runs before a sandbox is created, and after its name is taken off the path.
        app.UseMiddleware<SiteGate>();
        app.UseMiddleware<SandboxSelection>();
        app.UseMiddleware<CallContext>();
        // Before the routes: none of them is a service's.
        app.MapSoap();
        app.Use((context, next) =>
        {
            RequestSandbox.HandOver(context);
            return next(context);
        });
        app.UseRouting();
        app.MapControl();
        app.MapMcpTools().WithMetadata(ControlScope.OneSandbox);
        app.MapQr();
        app.MapIssuers();
        app.MapPages();
        return app;
    }

    /// <summary>Opens the data. If one part cannot be opened, those already open are closed again.</summary>
    private static async Task Open(WebApplication app)
    {
        try
        {
            // The sandboxes' journals ask for their teams' bounds.
            await app.Services.GetRequiredService<TeamRegistry>().Open();
            await app.Services.GetRequiredService<SandboxDirectory>().Open();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
