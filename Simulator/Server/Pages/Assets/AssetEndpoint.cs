using Microsoft.Net.Http.Headers;
using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.Simulator.Pages.Assets;

/// <summary>Serves the pages' assets. An address changes with its content, so it may be cached for ever.</summary>
internal static class AssetEndpoint
{
    public static void MapAssets(this IEndpointRouteBuilder pages) => pages.MapGet("/pages/{file}", Serve);

    private static IResult Serve(string file, HttpResponse response)
    {
        if (AssetCatalog.Find(file) is not { } asset)
            return PageResult.Of(
                PageArea.Dashboard,
                new("There is no such file", "Load the page again: it may be of another version of the simulator."),
                StatusCodes.Status404NotFound);
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(asset.Content, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
    }
}
