using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet.People;

/// <summary>Chooses whose phone it is.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/wallet/payer", Show);
        pages.MapPost("/wallet/payer", Choose);
    }

    private static async Task<IResult> Show(HttpContext context, Sandbox sandbox, string? to)
    {
        var payer = await Owner.Find(context, sandbox);
        return PageResult.Of<PeoplePage, PeopleView>(PageArea.Phone, "Who are you?", new(
            await Handset.Load(context, sandbox, payer),
            payer.Id,
            [.. (await sandbox.Payers.List()).Select(other => new Person(other.Id, other.Name, other.Msisdn))],
            to ?? "/wallet"));
    }

    private static async Task<IResult> Choose(HttpContext context, Sandbox sandbox)
    {
        var form = await PageForm.Read(context);
        if (await sandbox.Payers.Find(form["payer"].ToString()) is not { } payer)
            return PageResult.Of(
                PageArea.Phone,
                new("There is no such person any more", "The sandbox may have been reset. Choose again who you are."),
                StatusCodes.Status404NotFound);
        Owner.Keep(context.Response, sandbox, payer.Id);
        return SeeOther.Path(context.Request, LocalPath.Of(form["to"]));
    }
}
