using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>A message as it arrived, before it is known to be a call.</summary>
/// <param name="body">
/// Its bytes as the journal keeps them: decompressed, and without the other parts of a multipart body.
/// </param>
/// <param name="contentType">Its Content-Type, as the journal keeps it.</param>
/// <param name="charset">The charset that its Content-Type names; null without one.</param>
/// <param name="findings">Findings about how it was sent.</param>
internal sealed class IncomingMessage(byte[] body, string? contentType, string? charset, IReadOnlyList<Finding> findings)
{
    public byte[] Body { get; } = body;

    public string? ContentType { get; } = contentType;

    /// <summary>The charset that its Content-Type names; null without one.</summary>
    public string? Charset { get; } = charset;

    private bool isLegible = true;

    /// <summary>Whether it was the root of a message of several parts.</summary>
    public bool CameInParts { get; private init; }

    /// <summary>Findings about how it was sent; complete once the text was read.</summary>
    public ImmutableArray<Finding> Findings { get; private set; } = [.. findings];

    /// <summary>Keeps no bytes of a message in an unknown encoding: a password in it could not be masked.</summary>
    public RecordedMessage Recorded =>
        new(ContentType, Body.Length, isLegible ? ImmutableCollectionsMarshal.AsImmutableArray(Body) : default);

    /// <exception cref="SoapFaultException">The body cannot be a message, or is too large.</exception>
    public static async ValueTask<IncomingMessage> Read(HttpContext context)
    {
        var headers = MessageHeaders.Of(context.Request);
        var body = headers.Compression.Undo(await RequestBody.Read(context));
        if (headers.Type is not { MediaType: RootPart.MediaType } type)
            return new(body, context.Request.ContentType, headers.Type?.Charset, headers.Findings);
        var root = await RootPart.Read(body, type);
        var findings = headers.Findings.Append(FindingCatalogue.MessageInParts.At(null, null));
        return new(root.Body, root.ContentType, Texts.ContentType.Of(root.ContentType)?.Charset, [.. findings]) { CameInParts = true };
    }

    /// <exception cref="SoapFaultException">
    /// The encoding is not supported, or is not the one that the message names.
    /// </exception>
    public string Text()
    {
        // Applies if decoding fails: a message in an unknown encoding is shown only if it writes XML as ASCII or UTF-16 does.
        isLegible = Body.AsSpan().Contains((byte)0) || (Body.AsSpan().Contains((byte)'<') && Body.AsSpan().IndexOf("nvelope"u8) >= 0);
        var text = MessageText.Decode(Body, Charset, out var read);
        isLegible = true;
        if (!read.IsUnicode)
            Findings = Findings.Add(FindingCatalogue.CharsetNotUnicode.At(null, null, read.Name));
        return text;
    }
}
