using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>Whether the simulator can do its work, for health checks and for people who ask what they have in front of them.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var wall = routes.ServiceProvider.GetRequiredService<TimeProvider>();
        var started = wall.GetUtcNow();
        routes.MapGet(
            "/health",
            (Sandbox sandbox, Database database, JournalWriter journals, QueryInput query) => Show(sandbox, database, journals, query, wall.GetUtcNow() - started));
    }

    private static async Task<IResult> Show(Sandbox sandbox, Database database, JournalWriter journals, QueryInput query, TimeSpan uptime)
    {
        if (query.Refusal() is { } refusal)
            return refusal;
        if (await Trouble(database, journals) is { } trouble)
            return new Problem(ProblemType.NotReady, "The simulator is not ready", 503, trouble.Message) { Store = trouble.State };
        return Answer.Ok(new HealthView("ready", ProductVersion.Text, DurationText.Write(uptime), database.Name, ClockView.Of(sandbox)));
    }

    private static async Task<StorageException?> Trouble(Database database, JournalWriter journals)
    {
        try
        {
            // Another thread, because a database that hangs would hang the answer too.
            return await Task.Run(async () => await database.Trouble() ?? await journals.Trouble()).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            return new($"The database {database.Name} does not answer within {Patience.TotalSeconds:0} s.");
        }
    }
}
