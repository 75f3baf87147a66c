using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Telemetry;

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
        services.AddScoped<RequestSandbox>();
        services.AddScoped(scope => scope.GetRequiredService<RequestSandbox>().Sandbox
            ?? throw new InvalidOperationException("No sandbox was handed over: it is asked for outside a request, or before that."));
        return services;
    }
}

/// <summary>
/// Hands a request's sandbox to the services that the request uses. An accessor of the request would do that too, and would cost each call
/// of a service that needs neither.
/// </summary>
internal sealed class RequestSandbox
{
    public Sandbox? Sandbox { get; private set; }

    public static void HandOver(HttpContext context) =>
        context.RequestServices.GetRequiredService<RequestSandbox>().Sandbox = context.Features.Get<Sandbox>();
}

/// <summary>What all sandboxes of a simulator share.</summary>
internal sealed record SandboxServices(
    ISandboxMemories Memories, TimeProvider Wall, NotificationPost Post, HostAllowList Hosts, ScenarioFiles Scenarios, ILoggerFactory Logs,
    Instruments Instruments, SimulatorOptions Options);

/// <summary>Runs the due work of all sandboxes as long as the simulator runs.</summary>
internal sealed class DueService(SandboxDirectory sandboxes) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => sandboxes.Run(stoppingToken);
}
