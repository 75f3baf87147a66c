using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>Terminals and their merchants: show, create, change.</summary>
internal static class TerminalEndpoints
{
    public static void MapTerminals(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/terminals", List);
        routes.MapPost("/terminals", Make);
        routes.MapPatch("/terminals/{id}", Change);
    }

    private static async Task<IResult> List(Sandbox sandbox, QueryInput query)
    {
        var (before, limit) = (query.Before(), query.Limit());
        if (query.Refusal() is { } refusal)
            return refusal;
        var terminals = Page.NewestFirst(await sandbox.Store.ListTerminals(), before, limit, terminal => terminal.Id);
        var resellers = (await sandbox.Store.ListResellers()).ToDictionary(reseller => reseller.Id);
        var page = Page.Of(
            terminals,
            limit,
            terminal => terminal.Id,
            terminal => TerminalView.Of(terminal, resellers[terminal.ResellerId]));
        return Answer.Ok(new TerminalPageView(page.Items, page.Next, [.. resellers.Values.Select(ResellerView.Of)]));
    }

    private static async Task<IResult> Make(Sandbox sandbox, HttpResponse response, JsonInput body)
    {
        var id = body.Identifier("id") ?? Guid.NewGuid().ToString("N");
        var change = TerminalChange.Read(body);
        body.Required("password", change.Password);
        var reseller = body.Object("reseller");
        var resellerId = reseller?.Required("id", reseller.Identifier("id")) ?? SeededPrincipals.Resellers[0].Id;
        var resellerChange = reseller is null ? ResellerChange.None : ResellerChange.Read(reseller);
        if (body.Refusal() is { } refusal)
            return refusal;
        return await TerminalSettings.Make(sandbox.Store, id, resellerId, change, resellerChange) is { } made
            ? Answer.Created(response, $"/sandbox/terminals/{id}", made)
            : Problems.AlreadyExists("terminal", id);
    }

    private static async Task<IResult> Change(Sandbox sandbox, string id, JsonInput body)
    {
        var change = TerminalChange.Read(body);
        var resellerChange = body.Object("reseller") is { } reseller ? ResellerChange.Read(reseller) : ResellerChange.None;
        if (body.Refusal() is { } refusal)
            return refusal;
        return await TerminalSettings.Change(sandbox.Store, id, change, resellerChange) is { } changed
            ? Answer.Ok(changed)
            : Problems.NotFound("terminal", id, "GET /sandbox/terminals");
    }
}
