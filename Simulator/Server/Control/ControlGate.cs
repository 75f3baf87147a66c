using Microsoft.Net.Http.Headers;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Control;

/// <summary>
/// Guards everything below /sandbox: asks for the token, and answers every failure with problem details. Health checks
/// need the token too, because they show the version and where the data is.
/// </summary>
internal sealed partial class ControlGate(RequestDelegate next, ControlToken token, ILogger<ControlGate> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!ControlToken.Guards(context.Request.Path))
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (await Refuse(context) is { } problem && !context.Response.HasStarted)
            await problem.ExecuteAsync(context);
    }

    /// <summary>Lets a request through, or returns the problem to answer with.</summary>
    private async Task<Problem?> Refuse(HttpContext context)
    {
        if (!token.Admits(context.Request))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"seqr-sandbox\"";
            return GateProblems.Unauthorized;
        }

        try
        {
            // Health is answered whatever the store's state.
            if (context.Request.Path != "/sandbox/health" && context.Features.Get<Sandbox>() is { } sandbox)
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
            LogFailure(context.Request.Method, context.Request.Path, error);
            return GateProblems.Busy;
        }
        catch (StorageException error)
        {
            LogFailure(context.Request.Method, context.Request.Path, error);
            return GateProblems.StoreUnavailable(error);
        }
        catch (BadHttpRequestException error)
        {
            return GateProblems.BadRequest(error);
        }
        catch (Exception error)
        {
            LogFailure(context.Request.Method, context.Request.Path, error);
            return GateProblems.InternalError;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed.")]
    private partial void LogFailure(string method, string path, Exception error);
}
