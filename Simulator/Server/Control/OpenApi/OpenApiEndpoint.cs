using SeqrSandbox.Simulator.Http.Input;

namespace SeqrSandbox.Simulator.Control.OpenApi;

/// <summary>
/// The description of the control API. It is written by hand, so that nothing is generated at start. Tests compare it
/// with the endpoints.
/// </summary>
internal static class OpenApiEndpoint
{
    private const string Resource = "openapi.json";

    public static void MapOpenApi(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/openapi.json", (QueryInput query) => query.Refusal() ?? (IResult)TypedResults.Stream(Open(), "application/json"));

    private static Stream Open() => typeof(OpenApiEndpoint).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException($"{Resource} is not embedded in the assembly.");
}
