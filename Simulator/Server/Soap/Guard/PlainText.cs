using System.Text;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>The text of a plain message.</summary>
internal static class PlainText
{
    /// <summary>
    /// The text with its references resolved; null if one is not among the five of XML, or if the text holds the end of a
    /// CDATA section, which is an error.
    /// </summary>
    public static string? Read(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("]]>"u8) >= 0)
            return null;
        var reference = text.IndexOf((byte)'&');
        if (reference < 0)
            return Encoding.UTF8.GetString(text);
        var read = new StringBuilder(text.Length);
        for (; reference >= 0; reference = text.IndexOf((byte)'&'))
        {
            read.Append(Encoding.UTF8.GetString(text[..reference]));
            text = text[reference..];
            var (letter, length) =
                text.StartsWith("&amp;"u8) ? ('&', 5) :
                text.StartsWith("&lt;"u8) ? ('<', 4) :
                text.StartsWith("&gt;"u8) ? ('>', 4) :
                text.StartsWith("&quot;"u8) ? ('"', 6) :
                text.StartsWith("&apos;"u8) ? ('\'', 6) : default;
            if (length == 0)
                return null;
            read.Append(letter);
            text = text[length..];
        }

        return read.Append(Encoding.UTF8.GetString(text)).ToString();
    }
}
