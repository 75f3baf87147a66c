using System.Buffers;
using System.Text;
using System.Xml;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Streaming;

/// <summary>
/// An answer with a long text: the envelope with its placeholders, and the text that replaces them. The text is never
/// all in memory.
/// </summary>
internal sealed class LongReply : IDisposable
{
    private static readonly SearchValues<byte> Placeholders = SearchValues.Create([(byte)Placeholder.Base64, (byte)Placeholder.Text]);

    private readonly byte[] envelope;
    private readonly Spool text;

    /// <param name="reply">The answer.</param>
    /// <param name="service">The namespace of the service.</param>
    public LongReply(WireReply reply, string service)
    {
        text = reply.LongText ?? throw new ArgumentException("The reply is not a long one.", nameof(reply));
        envelope = EnvelopeWriter.Write(reply, service);
        Length = LengthOf(envelope, text);
    }

    /// <summary>The length in bytes.</summary>
    public long Length { get; }

    public async Task WriteTo(Stream stream, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> rest = envelope;
        for (int at; (at = rest.Span.IndexOfAny(Placeholders)) >= 0; rest = rest[(at + 1)..])
        {
            await stream.WriteAsync(rest[..at], cancellation);
            await LongText.Write((Placeholder)rest.Span[at], text, stream, cancellation);
        }

        await stream.WriteAsync(rest, cancellation);
    }

    public void Dispose() => text.Dispose();

    private static long LengthOf(ReadOnlySpan<byte> envelope, Spool text)
    {
        long length = envelope.Length;
        for (int at; (at = envelope.IndexOfAny(Placeholders)) >= 0; envelope = envelope[(at + 1)..])
            length += LongText.Length((Placeholder)envelope[at], text) - 1;
        return length;
    }
}
