using System.Collections.Frozen;
using System.Text;

namespace SeqrSandbox.Simulator.Texts;

/// <summary>
/// An encoding in which messages are read, with its names in a header, in an XML declaration and in Java.
/// </summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Encoding">Throws on invalid bytes.</param>
/// <param name="IsUnicode">Whether it can encode every letter.</param>
internal sealed record Charset(string Name, Encoding Encoding, bool IsUnicode = false)
{
    /// <summary>The declaration is a short first line.</summary>
    private const int LongestDeclaration = 200;

    public static readonly Charset Utf8 = new(
        "UTF-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), IsUnicode: true);

    public static readonly Charset LittleEndian = new(
        "UTF-16",
        new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        IsUnicode: true);

    public static readonly Charset BigEndian = LittleEndian with
    {
        Encoding = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
    };

    private static readonly Charset Latin1 = new("ISO-8859-1", Encoding.Latin1);
    private static readonly Charset Latin9 = new("ISO-8859-15", OfCodePage(28605));
    private static readonly Charset Windows = new("windows-1252", OfCodePage(1252));
    private static readonly Charset Ascii = new(
        "US-ASCII",
        Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback));

    private static readonly FrozenDictionary<string, Charset> ByName = new Dictionary<string, Charset>
    {
        ["UTF-8"] = Utf8,
        ["UTF8"] = Utf8,
        ["UTF-16LE"] = LittleEndian,
        ["UTF-16BE"] = BigEndian,
        ["ISO-8859-1"] = Latin1,
        ["ISO8859-1"] = Latin1,
        ["ISO_8859-1"] = Latin1,
        ["ISO8859_1"] = Latin1,
        ["LATIN1"] = Latin1,
        ["LATIN-1"] = Latin1,
        ["ISO-8859-15"] = Latin9,
        ["ISO8859-15"] = Latin9,
        ["ISO_8859-15"] = Latin9,
        ["ISO8859_15"] = Latin9,
        ["LATIN9"] = Latin9,
        ["LATIN-9"] = Latin9,
        ["WINDOWS-1252"] = Windows,
        ["CP1252"] = Windows,
        ["US-ASCII"] = Ascii,
        ["ASCII"] = Ascii,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The charset of this name; null if it is not supported. UTF-16 without a byte order is not.</summary>
    public static Charset? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The encoding named in an XML declaration written in bytes; null if there is none.</summary>
    public static string? Declared(ReadOnlySpan<byte> body)
    {
        var head = Encoding.ASCII.GetString(body[..Math.Min(body.Length, LongestDeclaration)]);
        if (!head.StartsWith("<?xml", StringComparison.Ordinal) || head.IndexOf("?>", StringComparison.Ordinal) is var end && end < 0)
            return null;
        var at = head.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0 || at > end)
            return null;
        var quoted = head[at..end].Split('"', '\'');
        return quoted.Length > 2 ? quoted[1].Trim() : null;
    }

    // The provider is used here and not registered, so nothing else in the process reads differently because of it.
    private static Encoding OfCodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;
}
