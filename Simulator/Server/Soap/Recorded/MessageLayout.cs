using System.Xml;
using System.Xml.Linq;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.Simulator.Soap.Recorded;

/// <summary>
/// Lays out a message for people: indented, each element on a line with its path. Text that is not XML stays as it is.
/// </summary>
internal static class MessageLayout
{
    private const int Deepest = 64;
    private const int MostLines = 2000;
    private const int LongestText = 2000;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static IReadOnlyList<MessageLine> Of(RecordedMessage message)
    {
        if (PasswordMask.Text(message) is not { } text)
            return [];
        return Parse(text) is { } root
            ? Lines(root)
            : [.. LinesOf(text).Take(MostLines).Select(line => new MessageLine(0, "", Cut(line), "", null))];
    }

    private static string[] LinesOf(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static XElement? Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static List<MessageLine> Lines(XElement root)
    {
        var operation = root.Elements().LastOrDefault()?.Elements().FirstOrDefault();
        // The members of an answer stand below its return.
        var call = operation?.Elements().FirstOrDefault(element => element.Name.LocalName == "return") ?? operation;
        var lines = new List<MessageLine>();
        Add(root, 0, null);
        return lines;

        void Add(XElement element, int depth, string? path)
        {
            if (lines.Count >= MostLines)
                return;
            if (element == call)
                path = "";
            var name = NameOf(element);
            var start = $"<{string.Join(' ', element.Attributes().Select(attribute => attribute.ToString()).Prepend(name))}";
            if (element.IsEmpty)
                lines.Add(new(depth, start + "/>", "", "", path));
            else if (!element.HasElements)
                lines.Add(new(depth, start + ">", Text(element.Value), $"</{name}>", path));
            else if (depth >= Deepest)
                lines.Add(new(depth, start + ">", "…", $"</{name}>", path));
            else
                AddAround(element, depth, path, name, start);
        }

        void AddAround(XElement element, int depth, string? path, string name, string start)
        {
            lines.Add(new(depth, start + ">", "", "", path));
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var node in element.Nodes())
            {
                if (node is XText text && !string.IsNullOrWhiteSpace(text.Value))
                    lines.Add(new(depth + 1, "", Text(text.Value.Trim()), "", null));
                if (node is not XElement child)
                    continue;
                var number = counts[child.Name.LocalName] = counts.GetValueOrDefault(child.Name.LocalName) + 1;
                var step = $"{child.Name.LocalName}[{number}]";
                Add(child, depth + 1, path switch { null => null, "" => step, _ => $"{path}/{step}" });
            }

            lines.Add(new(depth, $"</{name}>", "", "", null));
        }
    }

    private static string NameOf(XElement element) =>
        element.GetPrefixOfNamespace(element.Name.Namespace) is { Length: > 0 } prefix
            ? $"{prefix}:{element.Name.LocalName}"
            : element.Name.LocalName;

    // Escaped as in XML.
    private static string Text(string value) => new XText(Cut(value)).ToString();

    private static string Cut(string text) =>
        text.Length <= LongestText ? text : $"{text[..LongestText]}… ({text.Length - LongestText} more characters)";
}
