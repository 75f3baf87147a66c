using System.Text;
using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Client.Wire;

/// <summary>XML as a text in which only what SEQR can see counts: names with their namespaces, order, attributes and text.</summary>
internal static class CanonicalXml
{
    public static string Of(string xml)
    {
        var text = new StringBuilder();
        Write(XDocument.Parse(xml).Root!, "", text);
        return text.ToString();
    }

    private static void Write(XElement element, string indent, StringBuilder text)
    {
        text.Append(indent).Append(element.Name);
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration).OrderBy(
            a => a.Name.ToString(), StringComparer.Ordinal))
            text.Append($" {attribute.Name}='{attribute.Value}'");
        text.AppendLine(element.HasElements ? "" : $" = '{element.Value}'");
        foreach (var child in element.Elements())
            Write(child, indent + "  ", text);
    }
}
