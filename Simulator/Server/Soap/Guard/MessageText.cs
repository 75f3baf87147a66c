using System.Text;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// Turns a body into text. The encoding is told by a byte order mark, by the Content-Type's charset, or by the XML
/// declaration, in this order; otherwise it is UTF-8. UTF-8 and UTF-16 are read. Source: docs/protocol.md, "Transport".
/// </summary>
internal static class MessageText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> body, string? charset)
    {
        var (encoding, start) = Detect(body, charset);
        try
        {
            return encoding.GetString(body[start..]);
        }
        catch (DecoderFallbackException error)
        {
            throw SoapFaultException.Client(
                $"The message is not {encoding.WebName.ToUpperInvariant()}: byte {error.Index + start} cannot be read. Send UTF-8, and say so in the Content-Type.");
        }
    }

    private static (Encoding Encoding, int Start) Detect(ReadOnlySpan<byte> body, string? charset)
    {
        switch (body)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return (Utf8, 3);
            case [0xFF, 0xFE, ..]:
                return (LittleEndian, 2);
            case [0xFE, 0xFF, ..]:
                return (BigEndian, 2);
        }

        // Without a mark, the first character of XML tells 16 bits from 8.
        var sixteenBits = body switch
        {
            [(byte)'<', 0, ..] => LittleEndian,
            [0, (byte)'<', ..] => BigEndian,
            _ => null,
        };
        return (Named(charset ?? Declared(body), sixteenBits), 0);
    }

    private static Encoding Named(string? name, UnicodeEncoding? sixteenBits) => name?.ToUpperInvariant() switch
    {
        null => sixteenBits ?? (Encoding)Utf8,
        "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" => Utf8,
        "UTF-16LE" => LittleEndian,
        "UTF-16BE" => BigEndian,
        "UTF-16" => sixteenBits ?? throw SoapFaultException.Client("The message says it is UTF-16, but is written in bytes. Send UTF-8, and say so."),
        _ => throw SoapFaultException.Client($"The encoding {name.Shortened()} is not read here. Send UTF-8 or UTF-16."),
    };

    /// <summary>The encoding in an XML declaration written in bytes; null without one.</summary>
    private static string? Declared(ReadOnlySpan<byte> body)
    {
        var head = Encoding.ASCII.GetString(body[..Math.Min(body.Length, 200)]);
        if (!head.StartsWith("<?xml", StringComparison.Ordinal) || head.IndexOf("?>", StringComparison.Ordinal) is var end && end < 0)
            return null;
        var at = head.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0 || at > end)
            return null;
        var quoted = head[at..end].Split('"', '\'');
        return quoted.Length > 2 ? quoted[1] : null;
    }
}
