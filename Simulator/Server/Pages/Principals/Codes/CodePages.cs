using SeqrSandbox.Core.Partners;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Principals.Codes;

/// <summary>The page that makes a partner's codes, to be printed and scanned.</summary>
internal static class CodePages
{
    public static void MapCodePages(this IEndpointRouteBuilder routes) => routes.MapGet("/partners/{kind}/{id}", Show);

    public static string PathOf(Partner partner) => $"/partners/{partner.Kind.Word()}/{Uri.EscapeDataString(partner.Id)}";

    private static async Task<IResult> Show(Sandbox sandbox, HttpRequest request, string kind, string id)
    {
        if (PartnerKindText.Parse(kind) is not { } known || await sandbox.Store.FindPartner(known, id) is not { Value: var partner })
            return PageResult.Of(
                PageArea.Dashboard,
                new("There is nobody of this name behind codes", "The list of codes has those there are."),
                StatusCodes.Status404NotFound);
        var form = CodesForm.Of(partner, request.Query);
        return PageResult.Of<CodesPage, CodesForm>(
            PageArea.Dashboard,
            $"Codes of {partner.Name}",
            form,
            form.Error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
