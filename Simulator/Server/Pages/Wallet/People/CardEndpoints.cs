using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet.People;

/// <summary>The loyalty cards in the phone.</summary>
internal static class CardEndpoints
{
    private const int LongestId = 100;
    private const int LongestValue = 200;

    public static void MapCards(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/wallet/cards", Show);
        pages.MapPost("/wallet/cards", Add);
    }

    private static async Task<IResult> Show(HttpContext context, Sandbox sandbox)
    {
        var payer = await Owner.Find(context, sandbox);
        var shops = (await sandbox.Store.ListResellers()).ToDictionary(reseller => reseller.Id, reseller => reseller.Name);
        return PageResult.Of<CardsPage, CardsView>(PageArea.Phone, "Loyalty cards", new(
            await Handset.Load(context, sandbox, payer),
            [.. payer.Cards.Select(card => new Card(shops.GetValueOrDefault(card.ResellerId, card.ResellerId), card.Id, card.Value))],
            shops));
    }

    private static async Task<IResult> Add(HttpContext context, Sandbox sandbox)
    {
        var form = await PageForm.Read(context);
        var (shop, id, value) = (form["shop"].ToString(), form["id"].ToString().Trim(), form["value"].ToString().Trim());
        if (id.Length is 0 or > LongestId || value.Length is 0 or > LongestValue)
            return Refuse("The card is not complete", "A card has a kind of at most 100 letters and a number of at most 200.");
        var kept = await sandbox.Phone.KeepCard((await Owner.Find(context, sandbox)).Id, new LoyaltyCard(shop, id, value));
        return kept.Succeeded
            ? SeeOther.Path(context.Request, "/wallet/cards")
            : Refuse("There is no such shop", "Choose one of the shops in the list.");
    }

    private static PageResult Refuse(string what, string advice) =>
        PageResult.Of(PageArea.Phone, new(what, advice), StatusCodes.Status400BadRequest);
}
