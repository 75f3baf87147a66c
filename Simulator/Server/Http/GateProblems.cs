using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Http;

/// <summary>The problems of requests that reached no endpoint.</summary>
internal static class GateProblems
{
    private const string Description = "GET /sandbox/openapi.json describes what there is.";

    public static readonly Problem Unauthorized = new(
        ProblemType.Unauthorized,
        "The token is missing or wrong",
        StatusCodes.Status401Unauthorized,
        $"Send the header Authorization: Bearer with the token that this simulator was started with ({SimulatorOptions.TokenVariable}).");

    public static readonly Problem UnauthorizedWithTeams = Unauthorized with
    {
        Detail = "Send the header Authorization: Bearer with the token of your team, or with the operator's, which this simulator was "
            + $"started with ({SimulatorOptions.TokenVariable}).",
    };

    public static readonly Problem SandboxRemoved = new(
        ProblemType.SandboxRemoved,
        "The sandbox was removed",
        StatusCodes.Status410Gone,
        "It was removed while this was under way, and nothing of it is left. The next call makes a new one of the same name.");

    public static readonly Problem Busy = new(
        ProblemType.Busy,
        "The simulator is busy",
        StatusCodes.Status503ServiceUnavailable,
        "Too many calls want to change the same at once; nothing was changed by this one. Send it again in a moment.");

    public static readonly Problem InternalError = new(
        ProblemType.InternalError,
        "The simulator failed",
        StatusCodes.Status500InternalServerError,
        "This is a fault of the simulator; its log tells more.");

    public static Problem StoreUnavailable(StorageException error) =>
        new(ProblemType.StoreUnavailable, "Nothing can be stored", StatusCodes.Status503ServiceUnavailable, error.Message)
        {
            Store = error.State,
        };

    public static Problem BadRequest(BadHttpRequestException error) => error.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? Problems.TooLarge(Input.JsonBody.Longest)
        : new(ProblemType.BadRequest, "The request is not sound HTTP", error.StatusCode, error.Message);

    /// <summary>The problem for a bare status from routing; null if an endpoint has answered.</summary>
    public static Problem? Unanswered(HttpContext context) => context.Response switch
    {
        { HasStarted: true } => null,
        { StatusCode: StatusCodes.Status405MethodNotAllowed } => new(
            ProblemType.MethodNotAllowed,
            "The method is not allowed here",
            StatusCodes.Status405MethodNotAllowed,
            $"{context.Request.Method} is not allowed here; allowed is {context.Response.Headers.Allow}. {Description}"),
        { StatusCode: StatusCodes.Status404NotFound } => new(
            ProblemType.UnknownPath,
            "There is nothing at this path",
            StatusCodes.Status404NotFound,
            $"Nothing is at this path. {Description}"),
        _ => null,
    };
}
