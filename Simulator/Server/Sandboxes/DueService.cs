namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>Runs a sandbox's due work as long as the simulator runs.</summary>
internal sealed class DueService(Sandbox sandbox) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => sandbox.Due.Run(stoppingToken);
}
