using System.Xml;

namespace SeqrSandbox.Simulator.Soap.Streaming;

/// <summary>
/// A place in an envelope where the long text of the answer goes. Its value stands there: a character that XML never
/// holds.
/// </summary>
internal enum Placeholder : byte
{
    /// <summary>The text's bytes in base64.</summary>
    Base64 = 1,

    /// <summary>The text itself.</summary>
    Text = 2,
}

/// <summary>Writes members that hold nothing but a placeholder.</summary>
internal static class PlaceholderMembers
{
    public static void WritePlaceholder(this XmlWriter writer, string name, Placeholder placeholder)
    {
        writer.WriteStartElement(name);
        writer.WriteRaw(((char)placeholder).ToString());
        writer.WriteEndElement();
    }
}
