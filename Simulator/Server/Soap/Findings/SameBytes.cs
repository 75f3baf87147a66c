using System.Numerics;
using System.Runtime.InteropServices;
using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>Treats messages with the same bytes, Content-Type, path and caller's stack as the same.</summary>
internal sealed class SameBytes : IEqualityComparer<SameBytes.Key>
{
    public static readonly SameBytes Instance = new();

    public bool Equals(Key x, Key y) =>
        x.Hash == y.Hash && x.Path == y.Path && x.ContentType == y.ContentType && x.Caller == y.Caller
        && x.Bytes.Span.SequenceEqual(y.Bytes.Span);

    public int GetHashCode(Key key) => key.Hash;

    /// <param name="bytes">The message.</param>
    /// <param name="contentType">As it was sent.</param>
    /// <param name="path">The path it was sent to, which decides how it is read; null for an answer.</param>
    /// <param name="caller">What it was sent with, which findings name.</param>
    public readonly struct Key(ReadOnlyMemory<byte> bytes, string? contentType, ServedPath? path = null, ClientLibrary? caller = null)
    {
        public ReadOnlyMemory<byte> Bytes { get; } = bytes;

        public string? ContentType { get; } = contentType;

        public ServedPath? Path { get; } = path;

        public ClientLibrary? Caller { get; } = caller;

        /// <summary>A checksum of the bytes.</summary>
        public int Hash { get; } = Checksum(bytes.Span);
    }

    // The processor computes it, eight bytes at a time.
    private static int Checksum(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var sum = (uint)bytes.Length;
        foreach (var word in words)
            sum = BitOperations.Crc32C(sum, word);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            sum = BitOperations.Crc32C(sum, rest);
        return (int)sum;
    }
}
