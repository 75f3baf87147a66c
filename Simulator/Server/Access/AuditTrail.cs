using SeqrSandbox.Core.Teams;

namespace SeqrSandbox.Simulator.Access;

/// <summary>
/// Keeps who changed what through the control API and the pages, and who was refused: in the log and in a table. Calls
/// that only read are in neither. It waits for nothing: calls are written in the background, many at a time.
/// </summary>
internal sealed partial class AuditTrail : IAsyncDisposable
{
    /// <summary>The category of the log.</summary>
    public const string Category = "SeqrSandbox.Audit";

    private const int MostWaiting = IAuditTable.Most;
    private const int LongestMethod = 20;

    private readonly IAuditTable table;
    private readonly TimeProvider wall;
    private readonly ILogger log;
    private readonly Lock gate = new();
    private List<AuditedCall> waiting = [];
    private Task writing = Task.CompletedTask;

    public AuditTrail(IAuditTable table, TimeProvider wall, ILoggerFactory logs) =>
        (this.table, this.wall, log) = (table, wall, logs.CreateLogger(Category));

    /// <summary>Records a call that was answered.</summary>
    /// <param name="context">The request with its answer.</param>
    /// <param name="caller">Who called.</param>
    /// <param name="sandbox">The sandbox that it concerned; empty if none.</param>
    public void Record(HttpContext context, ControlCaller caller, string sandbox)
    {
        var status = context.Response.StatusCode;
        if (Reads(context.Request.Method) && !IsRefusal(status))
            return;
        var method = context.Request.Method;
        var call = new AuditedCall(
            0, wall.GetUtcNow(), caller.Who, caller.Team?.Name,
            method.Length <= LongestMethod && method.All(char.IsAsciiLetter) ? method : "-", RouteOf(context), sandbox, status);
        LogCall(call.Who, call.Team, call.Method, call.Route, call.Sandbox, call.Status);
        lock (gate)
        {
            // A disk that hangs costs lines and not memory.
            if (waiting.Count < MostWaiting)
                waiting.Add(call);
            if (writing.IsCompleted)
                writing = Task.Run(Write);
        }
    }

    /// <summary>The calls that match, including everything recorded before this.</summary>
    public async Task<IReadOnlyList<AuditedCall>> List(AuditFilter filter)
    {
        await Flush();
        return await table.List(filter);
    }

    public async ValueTask DisposeAsync() => await Flush();

    private Task Flush()
    {
        lock (gate)
            return writing;
    }

    private async Task Write()
    {
        while (true)
        {
            List<AuditedCall> batch;
            lock (gate)
            {
                (batch, waiting) = (waiting, []);
                if (batch.Count == 0)
                {
                    // Whoever records from here on begins anew.
                    writing = Task.CompletedTask;
                    return;
                }
            }

            try
            {
                await table.Add(batch);
            }
            catch (Exception error)
            {
                LogFailure(batch.Count, error.Message);
            }
        }
    }

    private static bool Reads(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool IsRefusal(int status) => status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden;

    /// <summary>The route and never the path, which may hold anything. Only the name of a team is put in.</summary>
    private static string RouteOf(HttpContext context)
    {
        if ((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is not { } route)
            return "-";
        return context.Request.RouteValues[TeamNames.RouteValue] is string team && TeamNames.IsAllowed(team)
            ? route.Replace($"{{{TeamNames.RouteValue}}}", team, StringComparison.Ordinal)
            : route;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Who} {Team} {Method} {Route} in {Sandbox}: {Status}")]
    private partial void LogCall(AuditedCaller who, string? team, string method, string route, string sandbox, int status);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} audited calls could not be written: {Why}")]
    private partial void LogFailure(int count, string why);
}
