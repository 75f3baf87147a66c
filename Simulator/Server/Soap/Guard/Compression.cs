using System.Buffers.Binary;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>How a body is compressed, and undoing it within bounds. Source: docs/protocol.md, "Transport".</summary>
internal sealed class Compression
{
    private static readonly string[] Unread = ["br", "zstd", "compress", "x-compress", "exi", "pack200-gzip", "dcb", "dcz"];

    /// <summary>What each member of gzip begins with.</summary>
    private static ReadOnlySpan<byte> Member => [0x1F, 0x8B, 0x08];

    private Compression(string? coding, string? ignored) => (Coding, Ignored) = (coding, ignored);

    /// <summary>The coding; null where the body is as it is.</summary>
    public string? Coding { get; }

    /// <summary>What stands in the header and is no coding; null where nothing does.</summary>
    public string? Ignored { get; }

    /// <exception cref="SoapFaultException">The body is compressed in another way than gzip or deflate, or several times.</exception>
    public static Compression Of(StringValues header)
    {
        var names = string.Join(',', header.ToArray()).Split(',', StringSplitOptions.TrimEntries);
        var codings = names.Where(name => Reading(name) || Is(name, Unread)).ToList();
        if (codings.Count > 1)
            throw MessageHeaders.Unsupported(
                $"The body is compressed {codings.Count} times ({string.Join(", ", codings).Shortened()}). "
                    + "Send it as it is, or compressed once by gzip or deflate.");
        if (codings is [var one] && !Reading(one))
            throw MessageHeaders.Unsupported($"The body is compressed by {one}. Send it as it is, or compressed by gzip or deflate.");
        var ignored = header.Count == 0 ? null : names.FirstOrDefault(name => !codings.Contains(name) && !Is(name, "identity"));
        return new(codings.FirstOrDefault()?.ToLowerInvariant(), ignored);
    }

    /// <summary>The body as it was before it was compressed.</summary>
    /// <exception cref="SoapFaultException">It is not compressed as it says, or more than a message may be.</exception>
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
    /// Gzip ends with the length of its last member, and a stream that was cut off ends without a word. Where there is
    /// but one member, the length is that
    /// of the message. Half of a deflate is found to be half a message later.
    /// </summary>
    private bool IsWhole(ReadOnlySpan<byte> body, int length) =>
        Coding == "deflate"
        || length == 0
        || body[1..].IndexOf(Member) >= 0
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

    /// <summary>By deflate HTTP means zlib's format, and many clients send the bare data.</summary>
    private static bool IsZlib(ReadOnlySpan<byte> body) =>
        body is [var method, var flags, ..] && (method & 0x0F) == 8 && ((method << 8) | flags) % 31 == 0;

    private static bool Reading(string name) => Is(name, "gzip", "x-gzip", "deflate");

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
