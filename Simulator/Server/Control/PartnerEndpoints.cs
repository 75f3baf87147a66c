using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>Who stands behind codes: issuers of paper bills, web shops, services, the merchants of machines.</summary>
internal static class PartnerEndpoints
{
    private const int LongestId = 64;
    private const string List = "GET /sandbox/partners";

    public static void MapPartners(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/partners", ListAll);
        routes.MapGet("/partners/{kind}/{id}", Show);
        routes.MapPut("/partners/{kind}/{id}", Put);
        routes.MapDelete("/partners/{kind}/{id}", Remove);
    }

    private static async Task<IResult> ListAll(Sandbox sandbox, QueryInput query)
    {
        var (before, limit) = (query.Before(), query.Limit());
        if (query.Refusal() is { } refusal)
            return refusal;
        var partners = Page.NewestFirst(await sandbox.Store.ListPartners(), before, limit, partner => partner.ToKey());
        return Answer.Ok(Page.Of(partners, limit, partner => partner.ToKey(), PartnerView.Of));
    }

    private static async Task<IResult> Show(Sandbox sandbox, string kind, string id, QueryInput query)
    {
        if (query.Refusal() is { } refusal)
            return refusal;
        return PartnerKindText.Parse(kind) is { } known && await sandbox.Store.FindPartner(known, id) is { } partner
            ? Answer.Ok(PartnerView.Of(partner.Value))
            : Unknown(kind, id);
    }

    private static async Task<IResult> Put(Sandbox sandbox, HttpResponse response, string kind, string id, JsonInput body)
    {
        var order = PartnerOrder.Read(body);
        if (body.Refusal() is { } refusal)
            return refusal;
        if (PartnerKindText.Parse(kind) is not { } known)
            return Problems.Wrong("kind", kind, "one of " + string.Join(", ", Kinds), Kinds);
        if (id.Length > LongestId || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'))
            return Problems.Wrong("id", id, $"1 to {LongestId} letters, digits, dots, hyphens and underscores");
        Problem? problem = null;
        var isNew = false;
        var put = await Race.Run<Partner>(async () =>
        {
            var before = await sandbox.Store.FindPartner(known, id);
            (var partner, problem) = await order.Apply(sandbox.Store, known, id, before?.Value);
            if (partner is null)
                return ResultCode.InvalidInvoiceData.Because(problem!.Detail);
            isNew = before is null;
            var saved = await sandbox.Store.Save(new() { Partners = [before is null ? Stored.New(partner) : before.With(partner)] });
            return Race.Saved(saved, partner);
        });
        if (!put.Succeeded)
            return problem!;
        return isNew
            ? Answer.Created(response, $"/sandbox/partners/{kind}/{id}", PartnerView.Of(put.Value))
            : Answer.Ok(PartnerView.Of(put.Value));
    }

    private static async Task<IResult> Remove(Sandbox sandbox, string kind, string id, JsonInput body)
    {
        if (body.Refusal() is { } refusal)
            return refusal;
        var removed = await Race.Run<Partner>(async () =>
            PartnerKindText.Parse(kind) is { } known && await sandbox.Store.FindPartner(known, id) is { } partner
                ? Race.Saved(await sandbox.Store.Save(new() { RemovedPartners = [partner] }), partner.Value)
                : ResultCode.ReceiverPrincipalNotFound.Because("There is no such partner."));
        return removed.Succeeded ? TypedResults.NoContent() : Unknown(kind, id);
    }

    private static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<PartnerKind>().Select(PartnerKindText.Word)];

    private static Problem Unknown(string kind, string id) => Problems.NotFound("partner", $"{kind}/{id}", List);
}
