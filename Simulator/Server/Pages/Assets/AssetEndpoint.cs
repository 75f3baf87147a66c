using Microsoft.Net.Http.Headers;
using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.Simulator.Pages.Assets;

/// <summary>Serves the pages' assets. An address changes with its content, so it may be cached for ever.</summary>
internal static class AssetEndpoint
{
    private const string Gzip = "gzip";

    public static void MapAssets(this IEndpointRouteBuilder pages) => pages.MapGet("/pages/{file}", Serve);

    private static IResult Serve(string file, HttpRequest request, HttpResponse response)
    {
        if (AssetCatalog.Find(file) is not { } asset)
            return PageResult.Of(
                PageArea.Dashboard,
                new("There is no such file", "Load the page again: it may be of another version of the simulator."),
                StatusCodes.Status404NotFound);
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (!request.GetTypedHeaders().AcceptEncoding.Any(coding => coding is { Value.Value: Gzip, Quality: not 0 }))
            return TypedResults.Bytes(asset.Content, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
        response.Headers.ContentEncoding = Gzip;
        return TypedResults.Bytes(asset.Zipped, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}-{Gzip}\""));
    }
}
