using Microsoft.Extensions.Primitives;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>The headers that describe a request's body, with the findings about them.</summary>
/// <param name="Type">Null without one: some home-made clients send none.</param>
/// <param name="Compression">How the body is compressed, if it is.</param>
/// <param name="Findings">What was ignored or tolerated.</param>
internal sealed record MessageHeaders(ContentType? Type, Compression Compression, IReadOnlyList<Finding> Findings)
{
    // Most callers send the same headers each time.
    private static volatile KnownHeaders? latest;

    /// <exception cref="SoapFaultException">The body cannot be a message.</exception>
    public static MessageHeaders Of(HttpRequest request)
    {
        if (request.Headers.ContentType is not [{ } line] || request.Headers.ContentEncoding.Count > 0)
            return Read(request);
        if (latest is { } known && known.ContentType == line)
            return known.Headers;
        var headers = Read(request);
        latest = new(line, headers);
        return headers;
    }

    public static SoapFaultException Unsupported(string reason) => new(FaultCode.Client, reason, StatusCodes.Status415UnsupportedMediaType);

    private static MessageHeaders Read(HttpRequest request)
    {
        var type = TypeOf(request.Headers.ContentType);
        if (type is not null && !IsXml(type) && type.MediaType != RootPart.MediaType)
            throw Unsupported($"The Content-Type is {request.ContentType!.Shortened()}. Send text/xml; charset=utf-8.");
        var compression = Compression.Of(request.Headers.ContentEncoding);
        return new(type, compression, [.. Oddities(type), .. Oddities(compression)]);
    }

    private static bool IsXml(ContentType type) => type.MediaType is "text/xml" or "application/xml" or "application/soap+xml";

    private static ContentType? TypeOf(StringValues lines) =>
        ContentType.Of(string.Join(", ", lines.Where(line => !string.IsNullOrWhiteSpace(line))));

    private static IEnumerable<Finding> Oddities(ContentType? type)
    {
        if (type is { IsFirstOfSeveral: true })
            yield return Malformed("there are several, and the first one counts");
        if (type is { HasEmptyCharset: true })
            yield return Malformed("the charset is empty and counts as left out");
        else if (type is { HasSingleQuotes: true })
            yield return Malformed("the charset stands in single quotes");

        static Finding Malformed(string oddity) => FindingCatalogue.ContentTypeMalformed.At(null, null, oddity);
    }

    private static IEnumerable<Finding> Oddities(Compression compression)
    {
        if (compression.Ignored is { } ignored)
            yield return FindingCatalogue.ContentEncodingUnknown.At(null, null, $"'{ignored.Shortened()}'");
        if (compression.Coding is { } coding)
            yield return FindingCatalogue.MessageCompressed.At(null, null, coding);
    }

    private sealed record KnownHeaders(string ContentType, MessageHeaders Headers);
}
