using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>Reads and writes XML for a replay.</summary>
internal static class XmlText
{
    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
    };

    // A carriage return is escaped: readers would turn a raw one into a line feed.
    private static readonly XmlWriterSettings Writing = new()
    {
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.Entitize,
        CheckCharacters = false,
    };

    public static bool TryParse(string text, [NotNullWhen(true)] out XDocument? document)
    {
        document = null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), Reading);
            document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            return document.Root is not null;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    public static string Write(XDocument document)
    {
        var text = new StringBuilder(document.Declaration?.ToString());
        using (var writer = XmlWriter.Create(text, Writing))
            document.Save(writer);
        return text.ToString();
    }

    /// <summary>The element in the body of an envelope; null if there is none.</summary>
    public static XElement? Call(XDocument envelope) => envelope.Root?.Elements().LastOrDefault()?.Elements().FirstOrDefault();
}
