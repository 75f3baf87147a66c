using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Control;

/// <summary>
/// Guards everything below /sandbox, /api and /mcp: asks for a token, keeps each team to its own sandboxes, and answers every
/// failure with problem details. Health checks need a token too, because they show the version and where the data is.
/// </summary>
internal sealed partial class ControlGate(
    RequestDelegate next, ControlAccess access, AuditTrail audit, ILogger<ControlGate> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!ControlAccess.Guards(context.Request.Path))
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        // Asked first: the call may be the one that makes the first team.
        var isAudited = !access.IsOpen;
        var caller = access.Of(context.Request);
        context.Features.Set(caller);
        try
        {
            if (await Refuse(context, caller) is { } problem && !context.Response.HasStarted)
                await problem.ExecuteAsync(context);
        }
        finally
        {
            if (isAudited)
                audit.Record(context, caller, ControlScope.SandboxOf(context));
        }
    }

    /// <summary>Lets a request through, or returns the problem to answer with.</summary>
    private async Task<Problem?> Refuse(HttpContext context, ControlCaller caller)
    {
        if (!caller.IsKnown)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"seqr-sandbox\"";
            return access.HasTeams ? GateProblems.UnauthorizedWithTeams : GateProblems.Unauthorized;
        }

        if (ControlScope.Refuse(context, caller) is { } forbidden)
            return forbidden;

        try
        {
            // Health and metrics are answered whatever the store's state, and change nothing.
            if (context.Request.Path != ControlAccess.Health && context.Request.Path != ControlAccess.Metrics
                && context.Features.Get<Sandbox>() is { } sandbox)
                await sandbox.CatchUp();
            await next(context);
            return GateProblems.Unanswered(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
        catch (SandboxRemovedException)
        {
            return GateProblems.SandboxRemoved;
        }
        catch (RaceNeverWonException error)
        {
            LogFailure(context.Request.Method, TokenText.Mask(context.Request.Path), error);
            return GateProblems.Busy;
        }
        catch (StorageException error)
        {
            LogFailure(context.Request.Method, TokenText.Mask(context.Request.Path), error);
            return GateProblems.StoreUnavailable(error);
        }
        catch (BadHttpRequestException error)
        {
            return GateProblems.BadRequest(error);
        }
        catch (Exception error)
        {
            LogFailure(context.Request.Method, TokenText.Mask(context.Request.Path), error);
            return GateProblems.InternalError;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed.")]
    private partial void LogFailure(string method, string path, Exception error);
}
