using System.Buffers;
using System.Text;
using System.Xml;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Long;

namespace SeqrSandbox.Simulator.Soap.Engine;

/// <summary>Writes an answer with a long text in it: the envelope around its gaps, and the text into them, never all of it in memory.</summary>
internal static class LongReply
{
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false };

    private static readonly SearchValues<byte> Gaps = SearchValues.Create([(byte)Gap.Base64, (byte)Gap.Text]);

    public static async Task Write(HttpContext context, WireReply reply, CancellationToken hungUp)
    {
        using var text = reply.LongText!;
        var envelope = Envelope(reply);
        context.Response.ContentType = Ers.ContentType;
        context.Response.ContentLength = Length(envelope, text);
        try
        {
            await Write(envelope, text, context.Response.Body, hungUp);
        }
        catch (OperationCanceledException) when (hungUp.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
        catch
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            throw;
        }
    }

    private static byte[] Envelope(WireReply reply)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlDictionaryWriter.CreateDictionaryWriter(XmlWriter.Create(stream, Settings)))
            new ReplyMessage(reply).WriteMessage(writer);
        return stream.ToArray();
    }

    private static long Length(ReadOnlySpan<byte> envelope, Spool text)
    {
        long length = envelope.Length;
        for (int at; (at = envelope.IndexOfAny(Gaps)) >= 0; envelope = envelope[(at + 1)..])
            length += LongText.Length((Gap)envelope[at], text) - 1;
        return length;
    }

    private static async Task Write(ReadOnlyMemory<byte> envelope, Spool text, Stream body, CancellationToken hungUp)
    {
        for (int at; (at = envelope.Span.IndexOfAny(Gaps)) >= 0; envelope = envelope[(at + 1)..])
        {
            await body.WriteAsync(envelope[..at], hungUp);
            await LongText.Write((Gap)envelope.Span[at], text, body, hungUp);
        }

        await body.WriteAsync(envelope, hungUp);
    }
}
