using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>Sandboxes with a name: show, create and remove them.</summary>
internal static class SandboxEndpoints
{
    public static void MapSandboxes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sandboxes", List);
        routes.MapPut("/sandboxes/{name}", Make);
        routes.MapDelete("/sandboxes/{name}", Remove);
    }

    private static IResult List(SandboxDirectory sandboxes, ControlCaller caller, QueryInput query)
    {
        var (before, limit) = (query.Before(), query.Limit());
        if (query.Refusal() is { } refusal)
            return refusal;
        var own = sandboxes.List().Where(sandbox => caller.Owns(sandbox.Name)).ToList();
        var found = Page.NewestFirst(own, before, limit, sandbox => sandbox.Name);
        return Answer.Ok(Page.Of(found, limit, sandbox => sandbox.Name, SandboxView.Of));
    }

    private static async Task<IResult> Make(SandboxDirectory sandboxes, HttpResponse response, string name, JsonInput body)
    {
        var seed = body.Whole("seed", 0, int.MaxValue);
        if (body.Refusal() is { } refusal)
            return refusal;
        if (!SandboxName.IsAllowed(name))
            return Problems.NotASandboxName(name);
        var isThere = sandboxes.Find(name) is not null;
        try
        {
            await sandboxes.Enter(name, seed);
        }
        catch (TooManySandboxesException tooMany)
        {
            return Problems.TooManySandboxes(tooMany.Message, StatusCodes.Status409Conflict);
        }

        if (sandboxes.Find(name) is not { } sandbox)
            return Problems.NotFound("sandbox", name, "GET /sandboxes");
        if (seed is { } wanted && wanted != sandbox.Seed)
            return Problems.Member("seed", $"is {wanted}, but the sandbox is there already, with {sandbox.Seed}. Remove it first.") with
            {
                Status = StatusCodes.Status409Conflict,
            };
        return isThere ? Answer.Ok(SandboxView.Of(sandbox)) : Answer.Created(response, $"/sandboxes/{name}", SandboxView.Of(sandbox));
    }

    private static async Task<IResult> Remove(SandboxDirectory sandboxes, string name, JsonInput body)
    {
        if (body.Refusal() is { } refusal)
            return refusal;
        return await sandboxes.Remove(name) ? TypedResults.NoContent() : Problems.NotFound("sandbox", name, "GET /sandboxes");
    }
}
