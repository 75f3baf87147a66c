using System.Text;

namespace SeqrSandbox.Simulator.Scenarios.Yaml;

/// <summary>The bytes of a file as text: UTF-8, up to the greatest size a scenario can need.</summary>
internal static class YamlText
{
    /// <summary>In bytes.</summary>
    public const int Longest = 64 * 1024;

    public const string LongestAllowed = "a file of at most 64 KB";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnreadableException">The bytes are no text, or too many.</exception>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
            throw TooLong(bytes.Length);
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes["\uFEFF"u8.Length..];
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new UnreadableException(
                PlaceOf(bytes[..Math.Clamp(error.Index, 0, bytes.Length)]),
                "bytes that are no UTF-8 text",
                "a text in UTF-8");
        }
    }

    public static UnreadableException TooLong(long bytes) => new(new(1, 1), $"{bytes} bytes", LongestAllowed);

    /// <summary>The place after these bytes.</summary>
    private static Place PlaceOf(ReadOnlySpan<byte> before) =>
        new(before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
}
