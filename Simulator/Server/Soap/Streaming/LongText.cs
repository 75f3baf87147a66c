using System.Buffers;
using System.Buffers.Text;

namespace SeqrSandbox.Simulator.Soap.Streaming;

/// <summary>Writes a long text into an envelope, a piece at a time.</summary>
internal static class LongText
{
    /// <summary>Base64 turns three bytes into four letters: only the last piece may need padding.</summary>
    private const int PieceLength = 3 * 8 * 1024;

    /// <summary>The most bytes that one byte becomes, for an ampersand.</summary>
    private const int MostOfOne = 5;

    private static readonly SearchValues<byte> Markup = SearchValues.Create("<>&"u8);

    /// <summary>The length of the text in the envelope, in bytes.</summary>
    public static long Length(Placeholder placeholder, Spool text)
    {
        if (placeholder == Placeholder.Base64)
            return (text.Length + 2) / 3 * 4;
        var length = text.Length;
        foreach (var piece in Pieces(text))
            length += (3L * piece.Span.Count((byte)'<')) + (3L * piece.Span.Count((byte)'>')) + (4L * piece.Span.Count((byte)'&'));
        return length;
    }

    public static async Task Write(Placeholder placeholder, Spool text, Stream stream, CancellationToken cancellation)
    {
        var written = ArrayPool<byte>.Shared.Rent(PieceLength * MostOfOne);
        try
        {
            foreach (var piece in Pieces(text))
            {
                var length = placeholder == Placeholder.Base64 ? Encode(piece.Span, written) : Escape(piece.Span, written);
                await stream.WriteAsync(written.AsMemory(0, length), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(written);
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Pieces(Spool text)
    {
        var piece = new byte[PieceLength];
        text.Position = 0;
        for (int length; (length = text.ReadAtLeast(piece, PieceLength, throwOnEndOfStream: false)) > 0;)
            yield return piece.AsMemory(0, length);
    }

    private static int Encode(ReadOnlySpan<byte> piece, Span<byte> written)
    {
        Base64.EncodeToUtf8(piece, written, out _, out var length);
        return length;
    }

    /// <summary>Escapes like an XML writer. A written document has no characters that XML forbids.</summary>
    private static int Escape(ReadOnlySpan<byte> piece, Span<byte> written)
    {
        var length = 0;
        for (int at; (at = piece.IndexOfAny(Markup)) >= 0; piece = piece[(at + 1)..])
        {
            piece[..at].CopyTo(written[length..]);
            length += at;
            var reference = piece[at] switch { (byte)'<' => "&lt;"u8, (byte)'>' => "&gt;"u8, _ => "&amp;"u8 };
            reference.CopyTo(written[length..]);
            length += reference.Length;
        }

        piece.CopyTo(written[length..]);
        return length + piece.Length;
    }
}
