using System.Text;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Qr;

/// <summary>Draws QR codes, as SEQR's own generator does at the same path.</summary>
internal static class QrEndpoint
{
    /// <summary>In bytes. A code with more is too fine for a phone to read off a screen.</summary>
    private const int Longest = 512;

    public static void MapQr(this IEndpointRouteBuilder routes) => routes.MapGet("/se-qr-web/qrgenerator", Draw);

    private static IResult Draw(HttpRequest request, HttpResponse response)
    {
        // Other parameters are ignored, as in the original.
        if (request.Query["code"] is not [{ Length: > 0 } code])
            return Problems.Member("code", "has to be given once, as the text of the QR code.");
        if (Encoding.UTF8.GetByteCount(code) is > Longest and var length)
            return Problems.Member("code", $"has {length} bytes in UTF-8; a QR code is drawn of at most {Longest}.");
        // The picture of a text never changes.
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(QrPicture.Png(code), "image/png");
    }
}
