using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>Whether the simulator works and which version it is, for health checks and for people.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var wall = routes.ServiceProvider.GetRequiredService<TimeProvider>();
        var started = wall.GetUtcNow();
        routes.MapGet(
            "/health",
            (HttpContext context, ISandboxMemories memories, QueryInput query) =>
                Show(context.Features.Get<Sandbox>(), memories, query, wall.GetUtcNow() - started));
    }

    /// <param name="sandbox">The sandbox; null if another server is in charge of it.</param>
    /// <param name="memories">Where they are kept.</param>
    /// <param name="query">The query, which is empty.</param>
    /// <param name="uptime">For how long the simulator runs.</param>
    private static async Task<IResult> Show(Sandbox? sandbox, ISandboxMemories memories, QueryInput query, TimeSpan uptime)
    {
        if (query.Refusal() is { } refusal)
            return refusal;
        if (await Trouble(memories) is { } trouble)
            return new Problem(ProblemType.NotReady, "The simulator is not ready", 503, trouble.Message) { Store = trouble.State };
        var clock = sandbox is null ? ClockView.Read(await memories.ReadClock(SandboxName.Root)) : ClockView.Read(sandbox);
        return Answer.Ok(new HealthView("ready", ProductVersion.Text, DurationText.Write(uptime), memories.Name, clock));
    }

    private static async Task<StorageException?> Trouble(ISandboxMemories memories)
    {
        try
        {
            // The check runs in another thread, because a hanging database would hang the answer too.
            return await Task.Run(memories.Trouble).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            return new($"The database {memories.Name} does not answer within {Patience.TotalSeconds:0} s.");
        }
    }
}
