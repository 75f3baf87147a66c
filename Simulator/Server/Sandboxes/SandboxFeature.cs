using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>
/// Wires the sandboxes. Code that serves a request asks for a <see cref="Sandbox"/>, and gets the request's.
/// </summary>
internal static class SandboxFeature
{
    public static IServiceCollection AddSandboxes(this IServiceCollection services)
    {
        services.AddSingleton<SandboxServices>();
        services.AddSingleton<SandboxDirectory>();
        services.AddHostedService<DueService>();
        services.AddHttpContextAccessor();
        services.AddScoped(scope => scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Sandbox>()
            ?? throw new InvalidOperationException(
                "No sandbox was selected: it is asked for outside a request, or before SandboxSelection."));
        return services;
    }
}

/// <summary>What all sandboxes of a simulator share.</summary>
internal sealed record SandboxServices(
    ISandboxMemories Memories, TimeProvider Wall, NotificationPost Post, HostAllowList Hosts, ScenarioFiles Scenarios, ILoggerFactory Logs);

/// <summary>Runs the due work of all sandboxes as long as the simulator runs.</summary>
internal sealed class DueService(SandboxDirectory sandboxes) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => sandboxes.Run(stoppingToken);
}
