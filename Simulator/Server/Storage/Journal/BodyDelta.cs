using System.Buffers.Binary;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>
/// A body as the difference from one that was stored before: pieces to copy, to skip and to insert. Polls differ in a reference or two; a
/// piece that differs ends where the next tag begins, in both.
/// </summary>
internal static class BodyDelta
{
    /// <summary>Three lengths of 16 bits: how much is copied, skipped and inserted.</summary>
    private const int PieceSize = 3 * sizeof(ushort);

    private const int MostBytes = 2 * 1024;

    /// <summary>A difference is kept only where it is much smaller than the body.</summary>
    private const int SmallestShare = 4;

    /// <summary>The difference; null where the two have too little in common, or are too long.</summary>
    public static byte[]? Make(ReadOnlySpan<byte> body, ReadOnlySpan<byte> known)
    {
        var most = Math.Min(body.Length / SmallestShare, MostBytes);
        if (body.Length > ushort.MaxValue || known.Length > ushort.MaxValue)
            return null;
        Span<byte> delta = stackalloc byte[MostBytes];
        var length = 0;
        while (!body.IsEmpty)
        {
            var copied = body.CommonPrefixLength(known);
            body = body[copied..];
            known = known[copied..];
            var (inserted, skipped) = (UntilTag(body), UntilTag(known));
            if (length + PieceSize + inserted > most)
                return null;
            BinaryPrimitives.WriteUInt16LittleEndian(delta[length..], (ushort)copied);
            BinaryPrimitives.WriteUInt16LittleEndian(delta[(length + 2)..], (ushort)skipped);
            BinaryPrimitives.WriteUInt16LittleEndian(delta[(length + 4)..], (ushort)inserted);
            body[..inserted].CopyTo(delta[(length + PieceSize)..]);
            length += PieceSize + inserted;
            body = body[inserted..];
            known = known[skipped..];
        }

        return length == 0 ? null : delta[..length].ToArray();
    }

    public static byte[] Apply(ReadOnlySpan<byte> delta, ReadOnlySpan<byte> known)
    {
        using var body = new MemoryStream();
        while (!delta.IsEmpty)
        {
            int copied = BinaryPrimitives.ReadUInt16LittleEndian(delta);
            int skipped = BinaryPrimitives.ReadUInt16LittleEndian(delta[2..]);
            int inserted = BinaryPrimitives.ReadUInt16LittleEndian(delta[4..]);
            body.Write(known[..copied]);
            body.Write(delta.Slice(PieceSize, inserted));
            known = known[(copied + skipped)..];
            delta = delta[(PieceSize + inserted)..];
        }

        return body.ToArray();
    }

    /// <summary>How much there is before the next tag, where one begins; at a tag, all of that one too.</summary>
    private static int UntilTag(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return 0;
        var next = text[1..].IndexOf((byte)'<');
        return next < 0 ? text.Length : next + 1;
    }
}
