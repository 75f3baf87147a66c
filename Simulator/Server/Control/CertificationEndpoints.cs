using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using SeqrSandbox.Core.Certification;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>The certification of a sandbox, by what was seen until now.</summary>
internal static class CertificationEndpoints
{
    public static void MapCertification(this IEndpointRouteBuilder routes) => routes.MapGet("/certification/{plan}", Show);

    private static async Task<IResult> Show(Sandbox sandbox, Certifier certifier, string plan, HttpRequest request, QueryInput query)
    {
        var after = query.ParsedValue<long>("after", Id, "the id of an entry of the journal");
        var expected = query.Text("expected", longest: 2000)?.Split(
            ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (query.Refusal() is { } refusal)
            return refusal;
        if (Plans.Find(plan) is not { } found)
            return Unknown(plan);
        var known = found.Checks.Select(check => check.Id).ToArray();
        if (Array.Find(expected, id => !known.Contains(id)) is { } stranger)
            return Problems.Wrong("expected", stranger, $"checks of the plan {found.Name}: {string.Join(", ", known)}", known);
        return Answered(CertificationView.Of(found, await certifier.Look(sandbox, found, after ?? 0), expected), request);
    }

    private static IResult Answered(CertificationView view, HttpRequest request) =>
        ReportFormat.Wanted(request.GetTypedHeaders().Accept) is { } format
            ? TypedResults.Text(format.Write(view), format.MediaType, Encoding.UTF8)
            : Answer.Ok(view);

    private static Problem Unknown(string plan)
    {
        var known = Plans.All.Select(known => known.Name).ToArray();
        var suggestion = Nearest.Of(plan, known) is { } nearest ? $" Is {nearest} meant?" : "";
        return new(
            ProblemType.NotFound,
            "There is no such plan",
            404,
            $"There is no plan {Problems.Echo(plan)}.{suggestion} The plans are {Plans.Listed}.")
        { Allowed = known };
    }

    private static long? Id(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
