using System.Buffers;
using System.Text;
using System.Xml;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Streaming;

/// <summary>
/// Writes an envelope as SEQR does, directly as UTF-8: prefix <c>soap</c>, no header, no declaration but those of the
/// two namespaces. It supports only what the maps write: elements and texts. Characters that XML forbids become
/// references, as in the framework's writer with its checks off.
/// </summary>
internal sealed class EnvelopeWriter : XmlWriter
{
    private const int MostKept = 64 * 1024;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [
            .. Enumerable.Range(0, 32).Where(letter => letter is not ('\t' or '\n')).Select(letter => (char)letter),
            '&', '<', '>', '\uFFFE', '\uFFFF',
        ]);

    // Refuses half a surrogate pair, which no reader can read.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Each thread uses one again and again.</summary>
    [ThreadStatic]
    private static EnvelopeWriter? kept;

    private readonly ArrayBufferWriter<byte> output = new(4 * 1024);
    private readonly List<(string? Prefix, string Name)> open = [];
    private bool isStartOpen;

    public override WriteState WriteState => isStartOpen ? WriteState.Element : WriteState.Content;

    /// <summary>The envelope of a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="service">The namespace of its service.</param>
    public static byte[] Write(WireReply reply, string service)
    {
        var writer = kept ?? new();
        kept = null;
        writer.WriteStartElement("soap", "Envelope", Soap11.EnvelopeNamespace);
        writer.WriteStartElement("soap", "Body", null);
        reply.Write(writer, service);
        writer.WriteEndElement();
        writer.WriteEndElement();
        var envelope = writer.output.WrittenSpan.ToArray();
        writer.output.ResetWrittenCount();
        // A large buffer would keep its memory as long as the thread lives.
        if (writer.output.Capacity <= MostKept)
            kept = writer;
        return envelope;
    }

    public override void WriteStartElement(string? prefix, string localName, string? ns)
    {
        CloseStart();
        Raw("<");
        Name(prefix, localName);
        if (ns is { Length: > 0 })
        {
            Raw(" xmlns:");
            Raw(prefix);
            Raw("=\"");
            Raw(ns);
            Raw("\"");
        }

        open.Add((prefix, localName));
        isStartOpen = true;
    }

    public override void WriteEndElement()
    {
        var (prefix, localName) = open[^1];
        open.RemoveAt(open.Count - 1);
        if (isStartOpen)
        {
            Raw(" />");
            isStartOpen = false;
            return;
        }

        Raw("</");
        Name(prefix, localName);
        Raw(">");
    }

    public override void WriteString(string? text)
    {
        // An element with an empty text has an end tag.
        CloseStart();
        for (var rest = text.AsSpan(); ;)
        {
            var at = rest.IndexOfAny(Special);
            if (at < 0)
            {
                Raw(rest);
                return;
            }

            Raw(rest[..at]);
            Escape(rest[at]);
            rest = rest[(at + 1)..];
        }
    }

    public override void WriteCharEntity(char ch)
    {
        CloseStart();
        Raw($"&#x{(int)ch:X};");
    }

    public override void WriteRaw(string data)
    {
        CloseStart();
        Raw(data);
    }

    public override void Flush()
    {
        // Everything is in the buffer already.
    }

    public override string? LookupPrefix(string ns) => throw new NotSupportedException();

    public override void WriteBase64(byte[] buffer, int index, int count) => throw new NotSupportedException();

    public override void WriteCData(string? text) => throw new NotSupportedException();

    public override void WriteChars(char[] buffer, int index, int count) => throw new NotSupportedException();

    public override void WriteComment(string? text) => throw new NotSupportedException();

    public override void WriteDocType(string name, string? pubid, string? sysid, string? subset) => throw new NotSupportedException();

    public override void WriteEndAttribute() => throw new NotSupportedException();

    public override void WriteEndDocument() => throw new NotSupportedException();

    public override void WriteEntityRef(string name) => throw new NotSupportedException();

    public override void WriteFullEndElement() => throw new NotSupportedException();

    public override void WriteProcessingInstruction(string name, string? text) => throw new NotSupportedException();

    public override void WriteRaw(char[] buffer, int index, int count) => throw new NotSupportedException();

    public override void WriteStartAttribute(string? prefix, string localName, string? ns) => throw new NotSupportedException();

    public override void WriteStartDocument() => throw new NotSupportedException();

    public override void WriteStartDocument(bool standalone) => throw new NotSupportedException();

    public override void WriteSurrogateCharEntity(char lowChar, char highChar) => throw new NotSupportedException();

    public override void WriteWhitespace(string? ws) => throw new NotSupportedException();

    private void Name(string? prefix, string localName)
    {
        if (prefix is { Length: > 0 })
        {
            Raw(prefix);
            Raw(":");
        }

        Raw(localName);
    }

    private void CloseStart()
    {
        if (!isStartOpen)
            return;
        Raw(">");
        isStartOpen = false;
    }

    private void Escape(char letter)
    {
        switch (letter)
        {
            case '&':
                Raw("&amp;");
                break;
            case '<':
                Raw("&lt;");
                break;
            case '>':
                Raw("&gt;");
                break;
            default:
                Raw($"&#x{(int)letter:X};");
                break;
        }
    }

    private void Raw(ReadOnlySpan<char> text)
    {
        var span = output.GetSpan(Strict.GetMaxByteCount(text.Length));
        output.Advance(Strict.GetBytes(text, span));
    }
}
