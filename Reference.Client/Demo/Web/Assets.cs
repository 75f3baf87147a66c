namespace Reference.Client.Demo.Web;

/// <summary>Serves the embedded files of the pages.</summary>
internal static class Assets
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".css"] = "text/css",
        [".js"] = "text/javascript",
        [".svg"] = "image/svg+xml",
    };

    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", Serve);

    private static IResult Serve(string name, HttpResponse response)
    {
        if (!Types.TryGetValue(Path.GetExtension(name), out var type)
            || typeof(Assets).Assembly.GetManifestResourceStream(name) is not { } file)
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = "no-cache";
        return Results.Stream(file, type);
    }
}
