using System.IO.Compression;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>Bytes as a client compresses them.</summary>
internal static class Compressed
{
    public static byte[] Gzip(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal) =>
        Through(bytes, target => new GZipStream(target, level));

    public static byte[] Zlib(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal) =>
        Through(bytes, target => new ZLibStream(target, level));

    /// <summary>Deflate without zlib's frame, as many clients send it.</summary>
    public static byte[] RawDeflate(byte[] bytes) => Through(bytes, target => new DeflateStream(target, CompressionLevel.Optimal));

    private static byte[] Through(byte[] bytes, Func<Stream, Stream> packing)
    {
        using var packed = new MemoryStream();
        using (var stream = packing(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
