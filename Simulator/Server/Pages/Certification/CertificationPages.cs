using SeqrSandbox.Core.Certification;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Certification;

/// <summary>The certification as a list that fills while an integration runs.</summary>
internal static class CertificationPages
{
    public static void MapCertificationPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/certification", (HttpRequest request) => SeeOther.Path(request, "/certification/" + Plans.WebShop.Name));
        routes.MapGet("/certification/{plan}", Show);
    }

    private static async Task<IResult> Show(Sandbox sandbox, Certifier certifier, string plan)
    {
        if (Plans.Find(plan) is not { } found)
        {
            return PageResult.Of(
                PageArea.Dashboard, new("There is no such plan", $"The plans are {Plans.Listed}."), StatusCodes.Status404NotFound);
        }

        var record = await certifier.Look(sandbox, found, after: 0);
        var results = found.Judge(record);
        return PageResult.Of<CertificationPage, CertificationView>(
            PageArea.Dashboard, "Certification", new(found, results, new Guide(found, record, results).Next()));
    }
}
