using System.Text;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// Turns a body into text. A byte order mark, the Content-Type's charset or the XML declaration names the encoding, in
/// this order; otherwise it is UTF-8. Source: docs/protocol.md, "Transport".
/// </summary>
internal static class MessageText
{
    public static string Decode(ReadOnlySpan<byte> body, string? charset) => Decode(body, charset, out _);

    /// <param name="body">The message.</param>
    /// <param name="charset">The charset of its Content-Type; null without one.</param>
    /// <param name="read">The charset it was read in.</param>
    public static string Decode(ReadOnlySpan<byte> body, string? charset, out Charset read)
    {
        (read, var start) = Detect(body, charset);
        try
        {
            return read.Encoding.GetString(body[start..]);
        }
        catch (DecoderFallbackException error)
        {
            throw SoapFaultException.Client(
                $"The message is not {read.Name}: byte {error.Index + start} cannot be read. Send UTF-8, and say so in the Content-Type.");
        }
    }

    private static (Charset Charset, int Start) Detect(ReadOnlySpan<byte> body, string? charset)
    {
        switch (body)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return (Charset.Utf8, 3);
            case [0xFF, 0xFE, ..]:
                return (Charset.LittleEndian, 2);
            case [0xFE, 0xFF, ..]:
                return (Charset.BigEndian, 2);
        }

        // Without a mark, the first character of XML tells 16 bits from 8.
        var sixteenBits = body switch
        {
            [(byte)'<', 0, ..] => Charset.LittleEndian,
            [0, (byte)'<', ..] => Charset.BigEndian,
            _ => null,
        };
        return (Named(charset ?? Charset.Declared(body), sixteenBits), 0);
    }

    private static Charset Named(string? name, Charset? sixteenBits)
    {
        if (name is null)
            return sixteenBits ?? Charset.Utf8;
        if (name.Equals("UTF-16", StringComparison.OrdinalIgnoreCase))
            return sixteenBits ?? throw SoapFaultException.Client(
                "The message says it is UTF-16, but is written in bytes. Send UTF-8, and say so.");
        return Charset.Named(name) ?? throw SoapFaultException.Client(
            $"The encoding {name.Shortened()} is not read here. "
                + "Send UTF-8; UTF-16, ISO-8859-1, ISO-8859-15, windows-1252 and US-ASCII are read too.");
    }
}
