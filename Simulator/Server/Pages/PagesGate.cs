using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Pages.SignIn;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Pages;

/// <summary>Guards the pages: turns away requests without the token, and reports every failure on a page.</summary>
internal sealed partial class PagesGate(
    RequestDelegate next, SimulatorOptions options, ControlAccess access, AuditTrail audit, ILogger<PagesGate> log)
{
    private static readonly Problem NoPages = new(
        ProblemType.UnknownPath,
        "There is nothing at this path",
        StatusCodes.Status404NotFound,
        "Nothing is at this path, and the pages are switched off (--no-pages). GET /sandbox/openapi.json describes the control API.");

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is { } endpoint)
        {
            await (endpoint.Metadata.GetMetadata<PageMark>() is null ? next(context) : Show(context, endpoint));
            return;
        }

        await next(context);
        if (!context.Response.HasStarted && context.Response.StatusCode == StatusCodes.Status404NotFound
            && !ControlAccess.Guards(context.Request.Path))
            await Miss(context);
    }

    private async Task Show(HttpContext context, Endpoint page)
    {
        var answer = Refuse(context, page) ?? await Try(context);
        if (answer is not null && !context.Response.HasStarted)
            await answer.ExecuteAsync(context);
        if (!access.IsOpen && (page.Metadata.GetMetadata<AsksForToken>() is not null || page.Metadata.GetMetadata<TakesToken>() is not null))
            audit.Record(context, context.Features.Get<ControlCaller>() ?? PageToken.CallerOf(context), SandboxAddress.Of(context).Name);
    }

    private static IResult? Refuse(HttpContext context, Endpoint page)
    {
        if (page.Metadata.GetMetadata<AsksForToken>() is null)
            return null;
        var caller = PageToken.CallerOf(context);
        if (!caller.IsKnown)
            return SeeOther.Address(SignInEndpoints.AddressFor(context.Request));
        var sandbox = SandboxAddress.Of(context).Name;
        if (caller.Team is not { } team || caller.Owns(sandbox))
            return null;
        return PageResult.Of(
            PathArea.Of(context.Request.Path),
            new(
                $"This sandbox is not {team.Name}'s",
                $"You have signed in as the team {team.Name}, whose sandboxes are named {team.SandboxNames}. "
                    + "Choose one at the top of this page."),
            StatusCodes.Status403Forbidden);
    }

    /// <summary>Lets a request through, or returns the answer to it.</summary>
    private async Task<IResult?> Try(HttpContext context)
    {
        try
        {
            if (context.Features.Get<Sandbox>() is { } sandbox)
                await sandbox.CatchUp();
            await next(context);
            return null;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
        catch (SandboxRemovedException)
        {
            return PageResult.Of(
                PathArea.Of(context.Request.Path),
                new("This sandbox was removed", "Nothing of it is left. Loading the page again makes a new one of the same name."),
                StatusCodes.Status410Gone);
        }
        catch (Exception error) when (error is RaceNeverWonException or StorageException)
        {
            LogFailure(context.Request.Method, TokenText.Mask(context.Request.Path), error);
            var why = error is StorageException ? error.Message : GateProblems.Busy.Detail;
            return PageResult.Of(
                PathArea.Of(context.Request.Path),
                new("This cannot be done at present", why),
                StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception error) when (error is BadHttpRequestException or InvalidDataException)
        {
            return PageResult.Of(
                PathArea.Of(context.Request.Path),
                new("The form could not be read", "Load the page again and fill in the form there."),
                StatusCodes.Status400BadRequest);
        }
        catch (Exception error)
        {
            LogFailure(context.Request.Method, TokenText.Mask(context.Request.Path), error);
            return PageResult.Of(
                PathArea.Of(context.Request.Path),
                new("The simulator failed", "This is a fault of the simulator; its log tells more."),
                StatusCodes.Status500InternalServerError);
        }
    }

    private Task Miss(HttpContext context)
    {
        if (!options.Pages)
            return NoPages.ExecuteAsync(context);
        return Browser.Asks(context.Request)
            ? PageResult.Of(
                PathArea.Of(context.Request.Path),
                new("There is nothing at this address", "Look for a typing error in it, or start from the beginning."),
                StatusCodes.Status404NotFound).ExecuteAsync(context)
            : Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed.")]
    private partial void LogFailure(string method, string path, Exception error);
}
