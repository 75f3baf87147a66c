namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>Runs the due work of all sandboxes as long as the simulator runs.</summary>
internal sealed class DueService(SandboxDirectory sandboxes) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => sandboxes.Run(stoppingToken);
}
