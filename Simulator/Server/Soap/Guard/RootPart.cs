using Microsoft.AspNetCore.WebUtilities;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// The envelope in a multipart message, which clients with MTOM or SOAP with Attachments switched on send for each
/// call. One without attachments is a message like any other; no operation takes any. Source: docs/protocol.md,
/// "Transport".
/// </summary>
internal static class RootPart
{
    public const string MediaType = "multipart/related";

    /// <summary>Longer than the standard allows for a boundary.</summary>
    private const int LongestBoundary = 100;

    private const string Xop = "http://www.w3.org/2004/08/xop/include";

    /// <returns>The envelope, with the Content-Type it would have alone.</returns>
    /// <exception cref="SoapFaultException">The message has attachments, or its parts cannot be read.</exception>
    public static async ValueTask<(byte[] Body, string ContentType)> Read(byte[] message, ContentType type)
    {
        if (type.Parameter("boundary") is not { Length: > 0 and <= LongestBoundary } boundary)
            throw MessageHeaders.Unsupported(
                "The message is of several parts, and its Content-Type names no boundary of at most 100 letters. "
                    + "Send text/xml with the envelope alone.");
        try
        {
            var stream = new MemoryStream(message, writable: false);
            var parts = new MultipartReader(boundary, stream) { BodyLengthLimit = RequestBody.MostBytes };
            var root = await parts.ReadNextSectionAsync()
                ?? throw SoapFaultException.Client(
                    "The message is of several parts, and there is none. Send text/xml with the envelope alone.");
            var charset = CharsetOf(root, type);
            var envelope = RequestBody.ReadWithinBounds(root.Body);
            if (await parts.ReadNextSectionAsync() is not null)
                throw MessageHeaders.Unsupported(
                    "The message has attachments, and no operation takes any. Send text/xml with the envelope alone.");
            return (envelope, charset is null ? "text/xml" : $"text/xml; charset={charset}");
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw SoapFaultException.Client(
                "The parts of the message do not begin and end as its boundary says. Send text/xml with the envelope alone.");
        }
    }

    /// <exception cref="SoapFaultException">A member of the call is in an attachment.</exception>
    public static void MustHoldAll(WireElement call)
    {
        if (call is { Namespace: Xop, Name: "Include" })
            throw MessageHeaders.Unsupported(
                "The message points to an attachment by xop:Include. Send the data in the member itself, in base64.");
        foreach (var child in call.Children)
            MustHoldAll(child);
    }

    private static string? CharsetOf(MultipartSection root, ContentType whole)
    {
        if (whole.Parameter("start") is { Length: > 0 } start && Id(start) != Id(Header(root, "Content-ID")))
            throw SoapFaultException.Client(
                $"The message begins with another part than the root, {start.Shortened()}. Send text/xml with the envelope alone.");
        if (Header(root, "Content-Transfer-Encoding") is { } encoding
            && encoding.ToUpperInvariant() is not ("" or "7BIT" or "8BIT" or "BINARY"))
            throw MessageHeaders.Unsupported($"The root part is written in {encoding.Shortened()}. Send text/xml with the envelope alone.");
        var type = ContentType.Of(root.ContentType);
        return type is null or { MediaType: "text/xml" or "application/xml" or "application/xop+xml" or "application/soap+xml" }
            ? type?.Charset ?? whole.Charset
            : throw MessageHeaders.Unsupported($"The root part is {root.ContentType!.Shortened()}. Send text/xml with the envelope alone.");
    }

    private static string? Header(MultipartSection part, string name) =>
        part.Headers is { } headers && headers.TryGetValue(name, out var value) ? value.ToString().Trim() : null;

    private static string Id(string? text) => (text ?? "").TrimStart('<').TrimEnd('>');
}
