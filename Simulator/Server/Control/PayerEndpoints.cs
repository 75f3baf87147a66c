using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>Payers: show and create them.</summary>
internal static class PayerEndpoints
{
    public static void MapPayers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/payers", List);
        routes.MapPost("/payers", Make);
        routes.MapGet("/payers/{id}", Show);
    }

    /// <summary>No payer has the id in the path.</summary>
    public static Problem Unknown(string id) => Problems.NotFound("payer", id, "GET /sandbox/payers");

    private static async Task<IResult> List(Sandbox sandbox, QueryInput query)
    {
        var (before, limit) = (query.Before(), query.Limit());
        if (query.Refusal() is { } refusal)
            return refusal;
        var payers = Page.NewestFirst(await sandbox.Payers.List(), before, limit, payer => payer.Id);
        return Answer.Ok(Page.Of(payers, limit, payer => payer.Id, payer => new PayerItem(payer)));
    }

    private static async Task<IResult> Show(Sandbox sandbox, string id, QueryInput query)
    {
        if (query.Refusal() is { } refusal)
            return refusal;
        return await sandbox.Payers.Find(id) is { } payer ? Answer.Ok(await PayerView.Load(sandbox, payer)) : Unknown(id);
    }

    private static async Task<IResult> Make(Sandbox sandbox, HttpResponse response, JsonInput body)
    {
        var order = PayerOrder.Read(body);
        if (body.Refusal() is { } refusal)
            return refusal;
        return await order.Place(sandbox) is { } payer
            ? Answer.Created(response, $"/sandbox/payers/{payer.Id}", await PayerView.Load(sandbox, payer))
            : Problems.AlreadyExists("payer", order.Id!);
    }
}
