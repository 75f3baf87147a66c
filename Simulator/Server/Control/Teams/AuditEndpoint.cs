using System.Globalization;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control.Teams;

/// <summary>The audited calls, for the operator alone.</summary>
internal static class AuditEndpoint
{
    public static void MapAudit(this IEndpointRouteBuilder routes) => routes.MapGet("/api/audit", List);

    private static async Task<IResult> List(AuditTrail audit, QueryInput query)
    {
        var (team, sandbox, limit) = (query.Text("team"), query.Text("sandbox"), query.Limit());
        var before = query.ParsedValue<long>("before", Id, "the next of the page before");
        if (query.Refusal() is { } refusal)
            return refusal;
        var found = await audit.List(new(team, sandbox, before, limit + 1));
        return Answer.Ok(Page.Of(found, limit, call => call.Id.ToString(CultureInfo.InvariantCulture), AuditedCallView.Of));
    }

    private static long? Id(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
