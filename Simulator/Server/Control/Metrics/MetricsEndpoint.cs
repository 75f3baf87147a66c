using Microsoft.Net.Http.Headers;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control.Metrics;

/// <summary>What an operator watches, as Prometheus reads it. It concerns all sandboxes, and names none.</summary>
internal static class MetricsEndpoint
{
    private const string Text = "text/plain; version=0.0.4; charset=utf-8";
    private const string OpenMetrics = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private static readonly Problem OfAll = new(
        ProblemType.UnknownPath,
        "A sandbox has no metrics of its own",
        StatusCodes.Status404NotFound,
        "The metrics are those of the whole simulator: GET /metrics without the name of a sandbox.");

    public static void MapMetrics(this IEndpointRouteBuilder routes) => routes.MapGet(ControlAccess.Metrics, Show);

    private static async Task<IResult> Show(HttpContext context, Exposition exposition, QueryInput query)
    {
        if (query.Refusal() is { } refusal)
            return refusal;
        if (SandboxAddress.Of(context).Name != SandboxName.Root)
            return OfAll;
        var asksForOpenMetrics = AsksForOpenMetrics(context.Request);
        var written = await exposition.Write(asksForOpenMetrics, context.RequestAborted);
        return TypedResults.Bytes(written, asksForOpenMetrics ? OpenMetrics : Text);
    }

    /// <summary>The client says which of the two it prefers. Without a word it gets the older one, which everybody reads.</summary>
    private static bool AsksForOpenMetrics(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return false;
        var (wanted, other) = (0.0, 0.0);
        foreach (var type in accepted)
        {
            if (type.MediaType.Equals("application/openmetrics-text", StringComparison.OrdinalIgnoreCase))
                wanted = Math.Max(wanted, type.Quality ?? 1);
            else if (type.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase))
                other = Math.Max(other, type.Quality ?? 1);
        }

        return wanted > 0 && wanted >= other;
    }
}
