using System.Buffers.Binary;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>The compression of a body, undone within bounds. Source: docs/protocol.md, "Transport".</summary>
internal sealed class Compression
{
    private static readonly string[] Unsupported = ["br", "zstd", "compress", "x-compress", "exi", "pack200-gzip", "dcb", "dcz"];

    /// <summary>The first bytes of each gzip member.</summary>
    private static ReadOnlySpan<byte> MemberStart => [0x1F, 0x8B, 0x08];

    private Compression(string? coding, string? ignored) => (Coding, Ignored) = (coding, ignored);

    /// <summary>The coding; null if the body is not compressed.</summary>
    public string? Coding { get; }

    /// <summary>A value in the header that is not a coding; null without one.</summary>
    public string? Ignored { get; }

    /// <exception cref="SoapFaultException">
    /// The body is compressed more than once, or by something other than gzip or deflate.
    /// </exception>
    public static Compression Of(StringValues header)
    {
        var names = string.Join(',', header.ToArray()).Split(',', StringSplitOptions.TrimEntries);
        var codings = names.Where(name => IsSupported(name) || Is(name, Unsupported)).ToList();
        if (codings.Count > 1)
            throw MessageHeaders.Unsupported(
                $"The body is compressed {codings.Count} times ({string.Join(", ", codings).Shortened()}). "
                    + "Send it as it is, or compressed once by gzip or deflate.");
        if (codings is [var one] && !IsSupported(one))
            throw MessageHeaders.Unsupported($"The body is compressed by {one}. Send it as it is, or compressed by gzip or deflate.");
        var ignored = header.Count == 0 ? null : names.FirstOrDefault(name => !codings.Contains(name) && !Is(name, "identity"));
        return new(codings.FirstOrDefault()?.ToLowerInvariant(), ignored);
    }

    /// <summary>The uncompressed body.</summary>
    /// <exception cref="SoapFaultException">
    /// The body is not what its Content-Encoding says, or is larger than a message may be.
    /// </exception>
    public byte[] Undo(byte[] body)
    {
        if (Coding is null)
            return body;
        try
        {
            using var unpacking = Reader(body);
            var message = RequestBody.ReadWithinBounds(unpacking);
            return IsWhole(body, message.Length) ? message : throw new InvalidDataException();
        }
        catch (InvalidDataException)
        {
            throw SoapFaultException.Client(
                $"The body cannot be unpacked: it is not whole {Coding}, as its Content-Encoding says. Send it as it is.");
        }
    }

    /// <summary>
    /// A stream that was cut off ends without an error. Gzip ends with the length of its last member, which is the
    /// length of the message if there is only one. A cut deflate shows later, as half a message.
    /// </summary>
    private bool IsWhole(ReadOnlySpan<byte> body, int length) =>
        Coding == "deflate"
        || length == 0
        || body[1..].IndexOf(MemberStart) >= 0
        || BinaryPrimitives.ReadUInt32LittleEndian(body[^4..]) == length;

    private Stream Reader(byte[] body)
    {
        var stream = new MemoryStream(body, writable: false);
        return Coding switch
        {
            "deflate" when IsZlib(body) => new ZLibStream(stream, CompressionMode.Decompress),
            "deflate" => new DeflateStream(stream, CompressionMode.Decompress),
            _ => new GZipStream(stream, CompressionMode.Decompress),
        };
    }

    /// <summary>HTTP's deflate means zlib's format, but many clients send the bare data.</summary>
    private static bool IsZlib(ReadOnlySpan<byte> body) =>
        body is [var method, var flags, ..] && (method & 0x0F) == 8 && ((method << 8) | flags) % 31 == 0;

    private static bool IsSupported(string name) => Is(name, "gzip", "x-gzip", "deflate");

    private static bool Is(string name, params ReadOnlySpan<string> names)
    {
        foreach (var one in names)
        {
            if (one.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
