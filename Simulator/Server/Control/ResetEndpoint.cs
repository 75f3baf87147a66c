using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Control;

/// <summary>Resets a sandbox.</summary>
internal static class ResetEndpoint
{
    public static void MapReset(this IEndpointRouteBuilder routes) => routes.MapPost("/reset", Reset);

    private static async Task<IResult> Reset(Sandbox sandbox, JsonInput body)
    {
        if (body.Refusal() is { } refusal)
            return refusal;
        await sandbox.Reset();
        return TypedResults.NoContent();
    }
}
